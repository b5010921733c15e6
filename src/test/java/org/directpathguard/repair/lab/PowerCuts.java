package org.directpathguard.repair.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Every disk that a power cut may leave behind: all writes before a barrier, and any of those after it.
 *
 * <p>Between two barriers the medium may have taken any subset of the writes. Where there are few, all subsets are tried;
 * where there are many, all beginnings, all single ones, all but one, and random ones from a fixed seed.
 */
public final class PowerCuts {

    private static final int EXHAUSTIVE = 8;
    private static final int RANDOM = 60;

    private final RecordingDisk disk;
    private final Random random;

    private PowerCuts(RecordingDisk disk, long seed) {
        this.disk = disk;
        this.random = new Random(seed);
    }

    /**
     * Tries every cut.
     *
     * @param recorded a disk on which a repair was recorded
     * @param seed chooses the random ones
     * @param judge looks at the disk after each cut
     * @return how many cuts were tried
     */
    public static int forEach(RecordingDisk recorded, long seed, Consumer<RecordingDisk> judge) {
        return forEach(recorded, recorded.events(), List.of(), seed, judge);
    }

    /**
     * Tries every cut of a second run that follows a first one.
     *
     * @param base the disk under both
     * @param events what the second run did
     * @param earlier what had reached the medium before it
     * @param seed chooses the random ones
     * @param judge looks at the disk after each cut
     * @return how many cuts were tried
     */
    public static int forEach(
            RecordingDisk base,
            List<RecordingDisk.Event> events,
            List<RecordingDisk.Event> earlier,
            long seed,
            Consumer<RecordingDisk> judge) {
        PowerCuts cuts = new PowerCuts(base, seed);
        List<RecordingDisk.Event> settled = new ArrayList<>(earlier);
        List<RecordingDisk.Event> loose = new ArrayList<>();
        int count = 0;
        for (RecordingDisk.Event event : events) {
            if (event.isBarrier()) {
                count += cuts.tryAll(settled, loose, judge);
                settled.addAll(loose);
                loose.clear();
            } else {
                loose.add(event);
            }
        }
        return count + cuts.tryAll(settled, loose, judge);
    }

    private int tryAll(
            List<RecordingDisk.Event> settled, List<RecordingDisk.Event> loose, Consumer<RecordingDisk> judge) {
        List<List<RecordingDisk.Event>> subsets = loose.size() <= EXHAUSTIVE ? allSubsets(loose) : someSubsets(loose);
        for (List<RecordingDisk.Event> subset : subsets) {
            List<RecordingDisk.Event> survived = new ArrayList<>(settled);
            survived.addAll(subset);
            judge.accept(disk.after(survived));
        }
        return subsets.size();
    }

    private static List<List<RecordingDisk.Event>> allSubsets(List<RecordingDisk.Event> loose) {
        List<List<RecordingDisk.Event>> subsets = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << loose.size(); chosen++) {
            List<RecordingDisk.Event> subset = new ArrayList<>();
            for (int index = 0; index < loose.size(); index++) {
                if ((chosen >> index & 1) == 1) {
                    subset.add(loose.get(index));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private List<List<RecordingDisk.Event>> someSubsets(List<RecordingDisk.Event> loose) {
        List<List<RecordingDisk.Event>> subsets = new ArrayList<>();
        for (int length = 0; length <= loose.size(); length++) {
            subsets.add(List.copyOf(loose.subList(0, length)));
        }
        for (int index = 0; index < loose.size(); index++) {
            subsets.add(List.of(loose.get(index)));
            List<RecordingDisk.Event> allButOne = new ArrayList<>(loose);
            allButOne.remove(index);
            subsets.add(allButOne);
        }
        for (int index = 0; index < RANDOM; index++) {
            subsets.add(loose.stream().filter(event -> random.nextBoolean()).toList());
        }
        return subsets;
    }
}
