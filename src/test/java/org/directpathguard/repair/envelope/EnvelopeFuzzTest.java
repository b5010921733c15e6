package org.directpathguard.repair.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabDamage;
import org.directpathguard.repair.lab.LabEnvelope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: opened, or refused with a reason. */
class EnvelopeFuzzTest {

    private static ConfigurationKey key;

    @BeforeAll
    static void makeTheKeyOnce() throws UnknownSealException {
        key = EncryptionInfo.parse(info()).key();
    }

    static Stream<byte[]> envelopes() {
        return Stream.of(LabEnvelope.seal(new byte[5000]));
    }

    static Stream<byte[]> infos() {
        return Stream.of(info(), LabEnvelope.info("TPM").getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("envelopes")
    @FuzzTest
    void anyEnvelopeIsOpenedOrRefusedWithAReason(byte[] file) {
        try {
            Envelope envelope = Envelope.open(file, key);
            assertThat(Envelope.open(envelope.seal(envelope.content()), key).content())
                    .isEqualTo(envelope.content());
        } catch (DamagedException | RefusedException e) {
            assertThat(e.nextStep()).isNotBlank();
        }
    }

    @MethodSource("infos")
    @FuzzTest
    void anyEncryptionInfoHasAModeAndGivesAKeyOnlyInModeNone(byte[] file) {
        EncryptionInfo info = EncryptionInfo.parse(file);
        if (info.mode() != EncryptionInfo.Mode.NONE) {
            try {
                assertThat(info.key()).as("a key in mode %s", info.modeWord()).isNull();
            } catch (UnknownSealException e) {
                assertThat(e.nextStep()).isNotBlank();
            }
        }
    }

    @Test
    void theClaimsHoldForManyDamagedFiles() throws Exception {
        for (byte[] envelope : envelopes().toList()) {
            LabDamage.spread(envelope, 500, this::anyEnvelopeIsOpenedOrRefusedWithAReason);
        }
        for (byte[] info : infos().toList()) {
            LabDamage.spread(info, 1000, this::anyEncryptionInfoHasAModeAndGivesAKeyOnlyInModeNone);
        }
    }

    private static byte[] info() {
        return LabEnvelope.INFO.getBytes(StandardCharsets.UTF_8);
    }
}
