package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/**
 * What a scan of the machine's disks found.
 *
 * @param looked how many disks were looked at
 * @param targets disks with boot banks of ESXi
 * @param damaged what was found on disks that are ESXi's but can't be read
 * @param passedOver why the other disks were passed over, a sentence each
 */
record DiskScan(int looked, List<Target> targets, List<DamagedException> damaged, List<String> passedOver) {

    DiskScan {
        targets = List.copyOf(targets);
        damaged = List.copyOf(damaged);
        passedOver = List.copyOf(passedOver);
    }

    static DiskScan of(List<Path> disks) {
        List<Target> targets = new ArrayList<>();
        List<DamagedException> damaged = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Path disk : disks) {
            try {
                targets.add(Target.of(List.of(disk), BankFinder.find(List.of(disk))));
            } catch (RefusedException other) {
                passedOver.add(other.matter());
            } catch (DamagedException unreadable) {
                damaged.add(unreadable);
            }
        }
        return new DiskScan(disks.size(), targets, damaged, passedOver);
    }
}
