package org.directpathguard.repair.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Manifest.txt} of a configuration bundle. That it names UUID and RELEASELEVEL is known, the separator is not. */
record Manifest(Optional<String> uuid, Optional<String> release) {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]+)\\s*[:=\\s]\\s*\"?([^\"]*?)\"?\\s*");

    private static final int LONGEST = 4096;

    static Manifest parse(byte[] file) {
        Optional<String> uuid = Optional.empty();
        Optional<String> release = Optional.empty();
        for (String line : new String(file, 0, Math.min(file.length, LONGEST), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            Matcher matcher = LINE.matcher(line);
            String name = matcher.matches() && !matcher.group(2).isBlank() ? matcher.group(1) : "";
            if (name.equalsIgnoreCase("UUID") && uuid.isEmpty()) {
                uuid = Optional.of(matcher.group(2));
            } else if (name.equalsIgnoreCase("RELEASELEVEL") && release.isEmpty()) {
                release = Optional.of(matcher.group(2));
            }
        }
        return new Manifest(uuid, release);
    }

    boolean sevenOrLater() {
        return release.filter(text -> text.matches("(?:[7-9]|[1-9][0-9]+)\\..*"))
                .isPresent();
    }
}
