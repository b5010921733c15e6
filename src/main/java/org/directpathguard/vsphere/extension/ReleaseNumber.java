package org.directpathguard.vsphere.extension;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A release in numbers.
 *
 * @param text numbers parted by dots; anything else counts as older than every release
 */
record ReleaseNumber(String text) {

    boolean isAtLeast(int... wanted) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,6}){0,5}")) {
            return false;
        }
        int[] numbers =
                Stream.of(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
        return Arrays.compare(Arrays.copyOf(numbers, wanted.length), wanted) >= 0;
    }
}
