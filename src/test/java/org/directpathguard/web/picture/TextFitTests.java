package org.directpathguard.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFitTests {

    @Test
    void aShortTextStaysAsItIs() {
        assertThat(TextFit.fit("vmhba0", 12, 200)).isEqualTo("vmhba0");
    }

    @Test
    void aLongNameKeepsBothEnds() {
        String cut = TextFit.fit("t10.ATA_____WDC_WD5000AAKX2D001CA0_______WD2DWMAYU0123456", 11, 190);

        assertThat(cut).startsWith("t10.").endsWith("3456").contains("…");
        assertThat(TextFit.width(cut, 11)).isLessThanOrEqualTo(190);
    }

    @Test
    void aLetterOfTwoCodeUnitsIsNeverCutInHalf() {
        String cut = TextFit.fit("🖥".repeat(60), 11, 90);

        assertThat(cut.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE))
                .isTrue();
    }

    @Test
    void aTitleBreaksAtABlank() {
        assertThat(TextFit.wrap("Ibex Peak SATA AHCI Controller", 13, 170))
                .hasSize(2)
                .allSatisfy(line -> assertThat(TextFit.width(line, 13)).isLessThanOrEqualTo(170));
    }

    @Test
    void aNameWithoutBlanksStaysOnOneLine() {
        assertThat(TextFit.wrap("x".repeat(80), 13, 150)).hasSize(1);
    }
}
