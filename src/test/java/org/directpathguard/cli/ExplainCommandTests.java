package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.directpathguard.rules.RuleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainCommandTests {

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void everyRuleIsExplained(RuleId rule) {
        Run run = Run.of("explain", rule.id());

        assertThat(run.code()).isZero();
        assertThat(run.error()).isEmpty();
        assertThat(run.out())
                .startsWith(rule.id() + ": ")
                .contains("What it says", "Why it matters", "What to do")
                .doesNotContain("**", "](", "`");
    }
}
