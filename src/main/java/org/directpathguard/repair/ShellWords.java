package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes words so that a shell reads them back: a command in a report is meant to be copied. */
final class ShellWords {

    private ShellWords() {}

    static String of(List<Path> paths) {
        return paths.stream().map(path -> of(path.toString())).collect(Collectors.joining(" "));
    }

    static String of(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
