package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewTextsTests {

    private static final Path FOLDER = Path.of("ui", "static", "plugin", "client");
    private static final Pattern KEY = Pattern.compile("(?m)^  \"([\\w.]+)\": \"");
    private static final Pattern USED = Pattern.compile("text\\(\"([\\w.]+)\"[),]");

    private static Set<String> keys(Pattern pattern, String text) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        String[] parts = Files.readString(FOLDER.resolve("texts.js")).split("const de = ", -1);
        Set<String> english = keys(KEY, parts[0]);

        assertThat(keys(KEY, parts[1])).isEqualTo(english);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                assertThat(english).as("%s", file).containsAll(keys(USED, Files.readString(file)));
            }
        }
    }

    @Test
    void pagesHoldNoScriptAndNoMarkupFromText() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as("%s", file)
                        .doesNotContain("innerHTML", "outerHTML", "eval(", "window.parent", "localStorage")
                        .doesNotContainPattern("<script>|\\sstyle=|\\son[a-z]+=\"");
            }
        }
    }
}
