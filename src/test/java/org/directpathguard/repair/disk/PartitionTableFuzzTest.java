package org.directpathguard.repair.disk;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.MemoryDevice;

/** Whatever the first sectors of a disk hold, its partitions are read or refused. */
class PartitionTableFuzzTest {

    @FuzzTest
    void onlyTypedExceptionsLeaveTheReader(byte[] disk) {
        for (int sectorSize : new int[] {512, 4096}) {
            try {
                PartitionTable.read(new MemoryDevice(disk, sectorSize), "fuzz");
            } catch (RepairException e) {
                // refused or damaged: that is what these types are for
            }
        }
    }
}
