package org.directpathguard.repair.lab;

import java.util.Arrays;
import java.util.Random;

/** Damaged variants of sound files, the same in every run. */
public final class LabDamage {

    private LabDamage() {}

    /** Something that must hold for a file, however damaged it is. */
    @FunctionalInterface
    public interface Claim {

        /**
         * Checks the claim.
         *
         * @param file the file
         * @throws Exception if it does not hold
         */
        void check(byte[] file) throws Exception;
    }

    /**
     * Checks a claim on a sound file, on an empty one, and on variants: bits flipped, pieces cut out, doubled,
     * overwritten, the end cut off.
     *
     * @param sound the sound file
     * @param variants how many variants
     * @param claim what must hold
     * @throws Exception if it does not hold
     */
    public static void spread(byte[] sound, int variants, Claim claim) throws Exception {
        claim.check(sound);
        claim.check(new byte[0]);
        Random random = new Random(sound.length);
        for (int i = 0; i < variants; i++) {
            claim.check(variant(sound, random));
        }
    }

    private static byte[] variant(byte[] sound, Random random) {
        byte[] copy = sound.clone();
        int at = random.nextInt(sound.length);
        int length = 1 + random.nextInt(Math.min(64, sound.length - at));
        switch (random.nextInt(5)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(copy, at, at + length, (byte) random.nextInt(256));
            case 2 -> copy = Arrays.copyOf(sound, at);
            case 3 -> System.arraycopy(sound, at, copy, random.nextInt(sound.length - length + 1), length);
            default -> {
                copy = Arrays.copyOf(sound, sound.length + length);
                System.arraycopy(sound, at, copy, at + length, sound.length - at);
            }
        }
        return copy;
    }
}
