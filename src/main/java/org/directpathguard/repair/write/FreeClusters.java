package org.directpathguard.repair.write;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.fat.FatVolume;

/** Chooses clusters that are free in every copy of the FAT. */
final class FreeClusters {

    private FreeClusters() {}

    /** As many clusters as wanted, in one run if there is one; fewer only if there are not more. */
    static List<Integer> choose(FatVolume volume, int wanted) {
        List<Integer> free = all(volume);
        for (int from = 0; from + wanted <= free.size(); from++) {
            if (wanted > 0 && free.get(from + wanted - 1) == free.get(from) + wanted - 1) {
                return List.copyOf(free.subList(from, from + wanted));
            }
        }
        return List.copyOf(free.subList(0, Math.min(wanted, free.size())));
    }

    private static List<Integer> all(FatVolume volume) {
        List<Integer> free = new ArrayList<>();
        for (int cluster = 2; volume.geometry().hasCluster(cluster); cluster++) {
            int each = cluster;
            if (volume.tables().stream().allMatch(table -> table.get(each) == 0)) {
                free.add(cluster);
            }
        }
        return free;
    }
}
