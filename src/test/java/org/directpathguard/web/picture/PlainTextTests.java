package org.directpathguard.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void aFilledUpNameOfADiskBecomesShort() {
        assertThat(PlainText.brief("esx01 boots from t10.ATA_____WDC_WD5000________WD2D."))
                .isEqualTo("esx01 boots from t10.ATA…WDC_WD5000…WD2D.");
    }

    @Test
    void usualNamesStay() {
        assertThat(PlainText.shown("Größe 日本 vm-01 (éà)")).isEqualTo("Größe 日本 vm-01 (éà)");
    }

    @Test
    void directionMarksAreWrittenOut() {
        assertThat(PlainText.shown("invoice\u202Egpj.exe")).isEqualTo("invoice⟨U+202E⟩gpj.exe");
        assertThat(PlainText.shown("a\u2066b\u200Fc")).isEqualTo("a⟨U+2066⟩b⟨U+200F⟩c");
    }

    @Test
    void controlCharactersAndBrokenPairsAreWrittenOut() {
        assertThat(PlainText.shown("a\u0000b\u001b[31m")).isEqualTo("a⟨U+0000⟩b⟨U+001B⟩[31m");
        assertThat(PlainText.shown("x\ud800y")).isEqualTo("x⟨U+D800⟩y");
        assertThat(PlainText.shown("x\ufffey")).isEqualTo("x⟨U+FFFE⟩y");
    }

    @Test
    void joinersThatScriptsNeedStay() {
        assertThat(PlainText.shown("👨\u200D💻")).isEqualTo("👨\u200D💻");
    }
}
