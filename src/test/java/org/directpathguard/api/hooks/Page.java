package org.directpathguard.api.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages about hooks, as people follow them. */
public final class Page {

    private static final Path FOLDER = Path.of("src/docs/hooks");

    private Page() {}

    /** The first example of a language on a page, asking for host and device of the sample fleet instead of the demonstration's. */
    static String example(String page, String language) {
        return literal(page, language)
                .replace("\"esx01\"", "\"esx01.example.org\"")
                .replace("SATA RAID Controller", "SATA AHCI Controller");
    }

    /** The first example of a language on a page, as it stands there. */
    public static String literal(String page, String language) {
        try {
            Matcher block = Pattern.compile("(?ms)^( *)```" + language + "\\n(.*?)^ *```$")
                    .matcher(Files.readString(FOLDER.resolve(page)));
            if (!block.find()) {
                throw new AssertionError("The page " + page + " has no example in " + language);
            }
            return block.group(2).replaceAll("(?m)^" + block.group(1), "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
