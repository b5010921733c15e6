package org.directpathguard.web.picture;

import java.util.Locale;

/** Sizes in words. */
final class Sizes {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final int STEP = 1024;
    private static final int WITHOUT_FRACTION = 10;

    private Sizes() {}

    static String words(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, value >= WITHOUT_FRACTION ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
