package org.directpathguard.repair.fat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.lab.MemoryDevice;

/** Whatever a volume holds, it is read, found faulty, or refused; and always in the end. */
class FatFuzzTest {

    private static final int VOLUME = 256 << 10;
    private static final int LIMIT = 1 << 20;

    @FuzzTest
    void onlyTypedExceptionsLeaveTheReader(byte[] bytes) throws IOException {
        MemoryDevice device = new MemoryDevice(Arrays.copyOf(bytes, Math.max(bytes.length, VOLUME)), 512);
        try {
            FatVolume volume = FatVolume.open(device, new Partition(1, 0, device.sectorCount(), true, "fuzz"));
            FatCheck.of(volume);
            for (DirectoryEntry entry : volume.rootDirectory()) {
                read(volume, entry);
            }
        } catch (DamagedFatException e) {
            // that is what this type is for
        }
    }

    private static void read(FatVolume volume, DirectoryEntry entry) throws IOException {
        try {
            volume.content(entry, LIMIT);
        } catch (DamagedFatException e) {
            // that is what this type is for
        }
    }
}
