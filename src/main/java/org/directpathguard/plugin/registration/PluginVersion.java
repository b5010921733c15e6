package org.directpathguard.plugin.registration;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The version of a registration: four numbers. The vSphere Client loads a plug-in anew only when its version rose.
 *
 * @param text numbers parted by dots
 */
record PluginVersion(String text) {

    /** What the plug-in of this program starts with; raised when its manifest changes. */
    static final PluginVersion FIRST = new PluginVersion("1.0.0.0");

    private static final int NUMBERS = 4;

    /** Reads what a vCenter holds; anything else than numbers counts as the oldest version there is. */
    static PluginVersion of(String text) {
        return new PluginVersion(text.matches("\\d{1,6}(\\.\\d{1,6}){0,3}") ? text : "0.0.0.0");
    }

    boolean isOlderThan(PluginVersion other) {
        return Arrays.compare(numbers(), other.numbers()) < 0;
    }

    /** This version, or the next one after a version that is not older. */
    PluginVersion after(PluginVersion there) {
        if (there.isOlderThan(this)) {
            return this;
        }
        int[] next = there.numbers();
        next[NUMBERS - 1]++;
        return new PluginVersion(IntStream.of(next).mapToObj(Integer::toString).collect(Collectors.joining(".")));
    }

    private int[] numbers() {
        int[] numbers =
                Stream.of(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
        return Arrays.copyOf(numbers, NUMBERS);
    }
}
