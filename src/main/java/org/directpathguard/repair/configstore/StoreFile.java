package org.directpathguard.repair.configstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a SQLite database file, with the two header bytes that say how it is journalled.
 *
 * <p>A database that was saved in write-ahead mode can't be opened in memory. It is opened as an ordinary one, and gets
 * its two bytes back when it is saved, so that its journal mode stays what it was. No log file belongs to it: the saved
 * configuration holds the database alone.
 */
final class StoreFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SMALLEST = 100;
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final byte ORDINARY = 1;

    private final byte[] bytes;

    StoreFile(byte[] bytes) throws DamagedConfigStoreException {
        if (bytes.length < SMALLEST || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedConfigStoreException("it does not begin like a SQLite database");
        }
        this.bytes = bytes;
    }

    byte[] forMemory() {
        byte[] copy = bytes.clone();
        copy[WRITE_VERSION] = ORDINARY;
        copy[READ_VERSION] = ORDINARY;
        return copy;
    }

    byte[] withOwnJournalMode(byte[] saved) {
        byte[] copy = saved.clone();
        copy[WRITE_VERSION] = bytes[WRITE_VERSION];
        copy[READ_VERSION] = bytes[READ_VERSION];
        return copy;
    }
}
