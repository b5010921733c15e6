package org.directpathguard.repair.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** State archives for suites that don't care what is in them, only that the loader can unpack them. */
public final class LabStates {

    private LabStates() {}

    /**
     * A gzip file of about a given size.
     *
     * @param seed makes it differ from others
     * @param size bytes before compression, of noise that hardly compresses
     * @return the file
     */
    public static byte[] gzip(long seed, int size) {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(noise);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }
}
