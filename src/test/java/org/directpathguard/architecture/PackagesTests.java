package org.directpathguard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.rules.RuleId;
import org.junit.jupiter.api.Test;

class PackagesTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path RULE_PAGES = Path.of("src/docs/rules");
    private static final int LONGEST_FILE = 300;

    @Test
    void everyPackageSaysWhatLivesThereAndAllowsNoNulls() throws IOException {
        for (Path source : sources()) {
            Path description = source.resolveSibling("package-info.java");
            assertThat(description)
                    .as("description of the package of %s", source)
                    .exists();
            assertThat(Files.readString(description)).contains("@NullMarked").contains("/**");
        }
    }

    @Test
    void noFileIsLongerThanOneCanReadAtOnce() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.list(RULE_PAGES)) {
            pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .toList();
        }
        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(RuleId.values()).map(RuleId::id).toList());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
