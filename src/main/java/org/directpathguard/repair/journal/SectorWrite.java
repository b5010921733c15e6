package org.directpathguard.repair.journal;

import java.util.Arrays;

/**
 * A sector and what becomes of it.
 *
 * @param sector number of the sector on the disk
 * @param before its bytes before the write
 * @param after its bytes after it
 */
@SuppressWarnings("ArrayRecordComponent") // whole sectors, written once and never compared as a record
public record SectorWrite(long sector, byte[] before, byte[] after) {

    /**
     * Whether the write changes anything.
     *
     * @return false if both are the same bytes
     */
    public boolean changes() {
        return !Arrays.equals(before, after);
    }
}
