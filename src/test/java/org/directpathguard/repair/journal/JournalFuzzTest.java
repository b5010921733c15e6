package org.directpathguard.repair.journal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.directpathguard.repair.disk.Sha256;

/** Whatever a journal holds, it is read or found damaged. */
class JournalFuzzTest {

    @FuzzTest
    void onlyTypedExceptionsLeaveTheReader(byte[] bytes) {
        read(bytes, new byte[0]);
        String body = new String(bytes, StandardCharsets.UTF_8) + "\n";
        String closed = body + "end " + Sha256.of(body.getBytes(StandardCharsets.UTF_8)) + "\n";
        read(closed.getBytes(StandardCharsets.UTF_8), new byte[1024]);
    }

    private static void read(byte[] manifest, byte[] data) {
        try {
            JournalReader.read(manifest, data);
        } catch (DamagedJournalException e) {
            // that is what this type is for
        }
    }
}
