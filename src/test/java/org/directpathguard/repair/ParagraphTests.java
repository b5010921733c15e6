package org.directpathguard.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTests {

    @Test
    void linesEndBeforeColumnEighty() {
        List<String> lines = Paragraph.wrap("  * ", "word ".repeat(60));

        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(lines.get(0)).startsWith("  * word");
        assertThat(lines.get(1)).startsWith("    word");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        String path = "/".repeat(120);

        assertThat(Paragraph.wrap("", "see " + path + " there")).containsExactly("see", path, "there");
    }

    @Test
    void aCommandInQuotesStaysOnOneLine() {
        assertThat(Paragraph.wrap(
                        "",
                        "On the host, check that the controller's adapter is back"
                                + " ('esxcli storage core adapter list'), and the rest."))
                .containsExactly(
                        "On the host, check that the controller's adapter is back",
                        "('esxcli storage core adapter list'), and the rest.");
    }

    @Test
    void whatATerminalWouldObeyIsNotPassedOn() {
        assertThat(Paragraph.printable("esx\u001b]0;owned\u0007\u009b2J\u202e\r\n01"))
                .isEqualTo("esx?]0;owned??2J???01");
    }
}
