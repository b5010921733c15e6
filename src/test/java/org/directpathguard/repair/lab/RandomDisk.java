package org.directpathguard.repair.lab;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A disk of a host of any kind, made from a number: the same number gives the same disk. */
public final class RandomDisk {

    /** What a bank's state file is. */
    public enum Content {
        /** The host's configuration, with its controller given away. */
        PASSED,
        /** The same without any function given away. */
        HELD,
        /** Cut off in the middle. */
        CUT,
        /** Sealed by a TPM. */
        SEALED,
        /** Not there, though {@code boot.cfg} asks for it. */
        MISSING,
        /** Given away, on a volume that was not unmounted. */
        DIRTY,
        /** Given away, on a volume without a free cluster. */
        FULL,
        /** Given away, sealed without a TPM. */
        ENVELOPE,
        /** Given away, beside a file that would fill the memory. */
        BOMB;

        /** Whether a bank with it is left as it is, for a reason that is no damage. */
        public boolean isRefused() {
            return this == SEALED || FURTHER.contains(this);
        }
    }

    /** From this number on disks have further kinds of trouble; those below stay what they were. */
    public static final long FURTHER_SEEDS = 1_000;

    /** From this number on the hosts are of 7.0 or later and have a ConfigStore. */
    public static final long STORE_SEEDS = 2_000;

    private static final List<Content> FURTHER = List.of(Content.DIRTY, Content.FULL, Content.ENVELOPE, Content.BOMB);
    private static final List<Content> USUAL =
            List.of(Content.PASSED, Content.HELD, Content.CUT, Content.SEALED, Content.MISSING);

    private final boolean further;
    private final LabDisk disk;
    private final RandomState state;
    private final Map<Integer, Content> contents = new TreeMap<>();
    private final StringBuilder story;

    /**
     * Makes a disk.
     *
     * @param file the image to make
     * @param seed decides everything
     */
    public RandomDisk(Path file, long seed) {
        Random random = new Random(seed * 7_919 + 17);
        further = seed >= FURTHER_SEEDS && seed < STORE_SEEDS;
        state = seed >= STORE_SEEDS ? RandomState.withStore(random) : RandomState.of(random, further);
        story = new StringBuilder("seed ").append(seed).append(": ").append(state.story());
        LabLayout layout = List.of(LabLayout.TINY, LabLayout.COMPACT_GPT, LabLayout.COMPACT_MBR)
                .get(random.nextInt(3));
        int sectorSize = layout == LabLayout.COMPACT_GPT && random.nextBoolean() ? 4096 : 512;
        story.append(", ").append(layout).append(' ').append(sectorSize);
        disk = LabDisk.create(file, layout, sectorSize);
        int last = layout == LabLayout.COMPACT_GPT && random.nextInt(3) == 0 ? 7 : 6;
        for (int number = 5; number <= last; number++) {
            bank(random, layout, sectorSize, number);
        }
    }

    private void bank(Random random, LabLayout layout, int sectorSize, int number) {
        LabFormat format = format(random, layout == LabLayout.TINY, sectorSize);
        List<Content> rarer = further ? FURTHER : USUAL;
        Content content = random.nextInt(3) > 0 ? Content.PASSED : rarer.get(random.nextInt(rarer.size()));
        int bootstate = random.nextInt(3) > 0 ? 0 : random.nextInt(4);
        String config = LabBank.bootConfig(random.nextInt(4), bootstate);
        if (random.nextInt(8) == 0) {
            config += "quickboot=1\n";
        }
        if (random.nextInt(8) == 0) {
            config = "# " + "x".repeat(600) + "\n" + config;
        }
        if (random.nextInt(4) == 0) {
            config = config.replace("\n", "\r\n");
        }
        if (random.nextInt(8) == 0) {
            config = config.replace("bootstate", "BootState").replace("updated", "UPDATED");
        }
        if (random.nextInt(12) == 0) {
            config = config.replaceAll("build=\\S+", "");
        }
        story.append("; bank ")
                .append(number)
                .append(' ')
                .append(format)
                .append(' ')
                .append(content);
        story.append(" bootstate ").append(bootstate);
        contents.put(number, content);
        LabVolume volume = disk.format(number, format);
        volume.mark();
        for (int files = random.nextInt(4); files > 0; files--) {
            volume.copyIn("Some long name " + files + ".v00", LabStates.gzip(files, random.nextInt(9_000)));
        }
        volume.copyIn("BOOT.CFG", config.getBytes(StandardCharsets.ISO_8859_1));
        if (content != Content.MISSING) {
            volume.copyIn(random.nextBoolean() ? "STATE.TGZ" : "state.tgz", bytes(content));
        }
        volume.copyIn("behind.v00", LabStates.gzip(number, 3_000));
        if (content == Content.FULL) {
            fill(volume);
        }
        if (content == Content.DIRTY) {
            volume.write(format.fatBits() == 32 ? 0x41 : 0x25, (byte) 1);
        }
    }

    /** Writes files of falling size for as long as they fit; mcopy says so when one does not. */
    private static void fill(LabVolume volume) {
        int count = 0;
        for (int size = 16 << 20; size >= 256; size /= 2) {
            boolean fits = true;
            while (fits) {
                try {
                    volume.copyIn("F" + count++ + ".V00", new byte[size]);
                } catch (AssertionError full) {
                    fits = false;
                }
            }
        }
    }

    private static LabFormat format(Random random, boolean tiny, int sectorSize) {
        int bits = List.of(12, 16, 32).get(random.nextInt(tiny || sectorSize == 4096 ? 2 : 3));
        int reserved = 2 + random.nextInt(6);
        return switch (bits) {
            case 12 -> new LabFormat(12, 32, reserved, 512);
            case 16 -> new LabFormat(16, 4, reserved, 512);
            default -> new LabFormat(32, 1, 8, 0);
        };
    }

    private byte[] bytes(Content content) {
        return switch (content) {
            case PASSED, MISSING, DIRTY, FULL -> state.archive();
            case HELD -> LabState.of(LabState.SATA_HELD);
            case CUT -> Arrays.copyOf(state.archive(), state.archive().length / 2);
            case SEALED -> LabState.sealed("TPM");
            case ENVELOPE -> LabState.sealed(state.before(), Map.of());
            case BOMB -> LabState.of(state.before(), Map.of("etc/zeros", new byte[40 << 20]));
        };
    }

    /**
     * The image.
     *
     * @return the disk
     */
    public LabDisk disk() {
        return disk;
    }

    /**
     * The configuration that the host has.
     *
     * @return the state of every bank that is {@link Content#PASSED}
     */
    public RandomState state() {
        return state;
    }

    /**
     * What was put into the banks.
     *
     * @return contents by partition number
     */
    public Map<Integer, Content> contents() {
        return contents;
    }

    @Override
    public String toString() {
        return story.toString();
    }
}
