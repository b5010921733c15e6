package org.directpathguard.repair.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import org.directpathguard.repair.lab.LabEnvelope;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionInfoTests {

    @Test
    void makesThePublishedKeyFromThePublishedParts() throws IOException, UnknownSealException {
        byte[] file =
                Files.readAllBytes(RequiredTools.recorded().resolve("esxi").resolve("encryption.info.mode-none"));

        EncryptionInfo info = EncryptionInfo.parse(file);

        assertThat(info.mode()).isEqualTo(EncryptionInfo.Mode.NONE);
        assertThat(HexFormat.of().formatHex(info.key().forCipher().getEncoded()))
                .startsWith("ae29634d")
                .endsWith("3066");
        assertThat(HexFormat.of().formatHex(info.key().hash("AES-256-GCM")))
                .startsWith("7eaad9a3")
                .endsWith("8c86");
    }

    @Test
    void makesTheKeyThatPythonMakes() throws UnknownSealException {
        assertThat(HexFormat.of()
                        .formatHex(parse(LabEnvelope.INFO).key().forCipher().getEncoded()))
                .isEqualTo("8df2baddcaffa40cefef83c7975de85a8ecd7b307ee7e6c6c51524bde13ad037");
    }

    @ParameterizedTest
    @CsvSource({"NONE, NONE", "none, NONE", "TPM, TPM", "tpm, TPM", "TPM2, UNKNOWN", "'', UNKNOWN", "VTPM, UNKNOWN"})
    void tellsTheMode(String word, EncryptionInfo.Mode mode) {
        EncryptionInfo info = parse(LabEnvelope.info(word));

        assertThat(info.mode()).isEqualTo(mode);
        assertThat(info.modeWord()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mode = NONE", "\0\0\0\0", "mode \"NONE\"", "mode = \"NONE\"\nmode = \"TPM\""})
    void aModeThatIsNotNamedClearlyIsUnknown(String text) {
        assertThat(parse(text).mode()).isEqualTo(EncryptionInfo.Mode.UNKNOWN);
        assertThatThrownBy(() -> parse(text).key()).isInstanceOf(UnknownSealException.class);
    }

    @Test
    void anotherModeHasNoKeyHere() {
        assertThatThrownBy(() -> parse(LabEnvelope.info("TPM")).key())
                .isInstanceOf(UnknownSealException.class)
                .hasMessageContaining("\"TPM\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=1",
                "version=2",
                "data1=",
                "data1=%zz",
                "data1=***",
                "data2=A",
                "ConfigEncData",
            })
    void keyPartsThatAreMissingOrOfAnotherVersionGiveNoKey(String broken) {
        String text = LabEnvelope.INFO.replaceFirst(
                broken.contains("=") ? broken.substring(0, broken.indexOf('=')) + "=[^:\"]*" : broken,
                broken.equals("version=1") ? "" : broken.equals("ConfigEncData") ? "Other" : broken);

        assertThatThrownBy(() -> parse(text).key())
                .isInstanceOf(UnknownSealException.class)
                .hasMessageContaining("key parts");
    }

    @Test
    void readsFilesWithOtherLineEndsAndLinesItDoesNotKnow() {
        assertThat(parse(LabEnvelope.INFO.replace("\n", "\r\n") + "# more\n\nx").mode())
                .isEqualTo(EncryptionInfo.Mode.NONE);
    }

    private static EncryptionInfo parse(String text) {
        return EncryptionInfo.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
