package org.directpathguard.repair.journal;

import java.util.List;

/**
 * Everything that is written to one bank, in order.
 *
 * @param partition number of the bank's partition
 * @param uuid the bank's UUID
 * @param markSector number of the sector on the disk that holds VMware's mark and the UUID
 * @param markHash SHA-256 of that sector, in hexadecimal digits; it tells the bank from any other
 * @param stateName name of the state file
 * @param before SHA-256 of the old state, in hexadecimal digits
 * @param after SHA-256 of the new state, in hexadecimal digits
 * @param steps the steps
 */
public record BankScript(
        int partition,
        String uuid,
        long markSector,
        String markHash,
        String stateName,
        String before,
        String after,
        List<WriteStep> steps) {

    /** Makes the list unmodifiable. */
    public BankScript {
        steps = List.copyOf(steps);
    }
}
