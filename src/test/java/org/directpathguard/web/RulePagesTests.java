package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.directpathguard.rules.RuleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The German page of a rule says what the English one says, as far as a test can tell. */
class RulePagesTests {

    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern LINK = Pattern.compile("\\([a-z-]+\\.md\\)");
    private static final Pattern SEVERITY = Pattern.compile("\\b(?:BLOCK|WARN|INFO)\\b");
    private static final Pattern STRUCTURE = Pattern.compile("(?m)^(?:#+|-) ");

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void theGermanPageNamesTheSameThings(RuleId rule) throws IOException {
        String english = Files.readString(Path.of("src/docs/rules", rule.id() + ".md"), StandardCharsets.UTF_8);
        String german = Files.readString(Path.of("ui/rules/de", rule.id() + ".md"), StandardCharsets.UTF_8);

        for (Pattern pattern : List.of(CODE, LINK, SEVERITY, STRUCTURE)) {
            assertThat(found(pattern, german)).isEqualTo(found(pattern, english));
        }
        assertThat(german).startsWith("# " + rule.id() + ": ").contains("**Von Haus aus:**");
    }
}
