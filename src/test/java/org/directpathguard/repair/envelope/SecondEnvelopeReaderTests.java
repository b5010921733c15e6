package org.directpathguard.repair.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.directpathguard.repair.lab.LabEnvelope;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Has the envelopes opened by a public forensic tool, which knows nothing of this project. */
class SecondEnvelopeReaderTests {

    private static final String READ = """
            import hashlib, sys
            from dissect.hypervisor.util.envelope import Envelope, KeyStore
            key = KeyStore.from_text(open(sys.argv[1]).read()).key
            with open(sys.argv[2], 'rb') as file:
                content = Envelope(file).decrypt(key, aad=b'ESXConfiguration')
            print(len(content), hashlib.sha256(content).hexdigest())
            """;

    @BeforeEach
    void needsTheTool() {
        if (LabPrograms.run("", "python3", "-c", "import dissect.hypervisor, Crypto")
                        .exitCode()
                != 0) {
            RequiredTools.missing("Python's packages dissect.hypervisor and pycryptodome are not installed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 50_000})
    void opensWhatWasSealedHere(int length, @TempDir Path folder) throws Exception {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 'x');
        ConfigurationKey key = EncryptionInfo.parse(LabEnvelope.INFO.getBytes(StandardCharsets.UTF_8))
                .key();
        byte[] resealed = Envelope.open(LabEnvelope.seal(new byte[7777]), key).seal(content);
        Path info = Files.writeString(folder.resolve("encryption.info"), LabEnvelope.INFO);
        Path sealed = Files.write(folder.resolve("local.tgz.ve"), resealed);

        String answer = LabPrograms.succeed("", "python3", "-c", READ, info.toString(), sealed.toString());

        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(answer.strip()).isEqualTo(length + " " + digest);
    }
}
