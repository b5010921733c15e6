package org.directpathguard.repair.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code /proc/self/mountinfo}.
 *
 * @param device the number of the mounted device, such as {@code 8:5}
 * @param folder where it is mounted
 * @param type the file system's type, such as {@code vfat}
 * @param source what was mounted, such as {@code /dev/sda5}
 * @param options how it is mounted, such as {@code rw,relatime}
 */
record MountPoint(String device, String folder, String type, String source, String options) {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    static List<MountPoint> all(KernelFiles kernel) {
        Path file = kernel.process().resolve("self").resolve("mountinfo");
        List<MountPoint> mounts = new ArrayList<>();
        for (String line : KernelFiles.lines(file)) {
            String[] halves = line.split(" - ", 2);
            String[] front = halves[0].split(" ", -1);
            if (halves.length == 2 && front.length >= 6) {
                String[] back = halves[1].split(" ", -1);
                if (back.length >= 2) {
                    mounts.add(new MountPoint(front[2], plain(front[4]), back[0], plain(back[1]), front[5]));
                }
            }
        }
        return mounts;
    }

    /** The kernel writes blanks and backslashes in octal. */
    private static String plain(String field) {
        Matcher matcher = OCTAL.matcher(field);
        return matcher.replaceAll(
                octal -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(octal.group(1), 8))));
    }
}
