package org.directpathguard.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTests {

    @Test
    void whatATerminalWouldObeyIsNotPassedOn() {
        assertThat(Paragraph.printable("esx\u001b]0;owned\u0007\u009b2J\u202e\r\n01"))
                .isEqualTo("esx?]0;owned??2J???01");
    }

    @ParameterizedTest
    @CsvSource({
        "::error::all is well, ?:error::all is well",
        "vm ::add-mask::vm1, vm ?:add-mask::vm1",
        "##[error]all is well, ?#[error]all is well",
        "vm##vso[task.complete result=Succeeded]done, vm?#vso[task.complete result=Succeeded]done"
    })
    void noNameBecomesACommandInTheLogOfAPipeline(String name, String shown) {
        assertThat(Paragraph.printable(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a::b", "[::1]:8443", "::1", "# 1", "## heading", "0000:03:00.0", "see: here"})
    void whatOnlyResemblesACommandStays(String name) {
        assertThat(Paragraph.printable(name)).isEqualTo(name);
    }

    @Test
    void aLineThatIsWrappedBeginsWithNoCommand() {
        String text = new Paragraph(TextStyle.PLAIN)
                .block("  * ", "word ".repeat(16) + "::error::all is well " + "word ".repeat(16))
                .toString();

        assertThat(text.lines().map(String::strip)).hasSizeGreaterThan(2).noneMatch(line -> line.startsWith("::"));
        assertThat(text).contains("?:error::all");
    }
}
