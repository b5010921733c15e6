package org.directpathguard.repair.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabEnvelope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTests {

    private static ConfigurationKey key;

    @BeforeAll
    static void makeTheKeyOnce() throws UnknownSealException {
        key = EncryptionInfo.parse(LabEnvelope.INFO.getBytes(StandardCharsets.UTF_8))
                .key();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 94_293})
    void opensWhatAHostSealedAndSealsItBackToTheSameBytes(int length) throws Exception {
        byte[] content = content(length);
        byte[] file = LabEnvelope.seal(content);
        Envelope envelope = Envelope.open(file, key);

        assertThat(envelope.content()).isEqualTo(content);
        assertThat(envelope.seal(content)).isEqualTo(file);
    }

    @Test
    void hasTheSizeOfTheOneThatIsKnownFromALiveHost() {
        assertThat(LabEnvelope.seal(new byte[94_293])).hasSize(110_592);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4000, 4096, 8192, 12_345})
    void sealsOtherContentWithTheSameHeader(int length) throws Exception {
        byte[] file = LabEnvelope.seal(content(5000));

        byte[] resealed = Envelope.open(file, key).seal(content(length));

        assertThat(resealed).hasSize(4096 + (length + 4095) / 4096 * 4096 + 4096 + 4096);
        assertThat(Arrays.copyOf(resealed, 4096)).isEqualTo(Arrays.copyOf(file, 4096));
        assertThat(Envelope.open(resealed, key).content()).isEqualTo(content(length));
        assertThat(Envelope.open(resealed, key).seal(content(5000))).isEqualTo(file);
    }

    @Test
    void everyChangedBlockBreaksTheSeal() {
        byte[] file = LabEnvelope.seal(content(9000));
        for (int at = 512; at < file.length - 4096; at += 301) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Envelope.open(changed, key)).isInstanceOf(RepairException.class);
        }
        byte[] changed = file.clone();
        changed[file.length - 4096 + 32] ^= 1;
        assertThatThrownBy(() -> Envelope.open(changed, key))
                .isInstanceOf(DamagedEnvelopeException.class)
                .hasMessageContaining("seal is broken");
    }

    @Test
    void everyTruncationIsDamage() {
        byte[] file = LabEnvelope.seal(content(9000));
        for (int length = 0; length < file.length; length += 1024) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> Envelope.open(cut, key)).isInstanceOf(DamagedEnvelopeException.class);
        }
    }

    @Test
    void anotherKeyIsRecognisedByItsHash() throws Exception {
        ConfigurationKey other = EncryptionInfo.parse(
                        LabEnvelope.INFO.replace("data2=AAEC", "data2=AAED").getBytes(StandardCharsets.UTF_8))
                .key();

        assertThatThrownBy(() -> Envelope.open(LabEnvelope.seal(new byte[9]), other))
                .isInstanceOf(UnknownSealException.class)
                .hasMessageContaining("another key");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, DamagedEnvelopeException",
        "504, 1, UnknownSealException",
        "508, 3, UnknownSealException",
        "512, 13, DamagedEnvelopeException",
        "512, 0, UnknownSealException",
        "534, 88, UnknownSealException",
    })
    void headersOfAnotherFormAreRefused(int offset, int value, String failure) {
        byte[] file = LabEnvelope.seal(new byte[9]);
        file[offset] = (byte) value;

        assertThatThrownBy(() -> Envelope.open(file, key))
                .satisfies(
                        thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure));
    }

    @Test
    void attributesThatRunOverTheHeaderAreDamage() {
        byte[] file = LabEnvelope.seal(new byte[9]);
        Arrays.fill(file, 600, 4096, (byte) 0x0b);

        assertThatThrownBy(() -> Envelope.open(file, key)).isInstanceOf(DamagedEnvelopeException.class);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
