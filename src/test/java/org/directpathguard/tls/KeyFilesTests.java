package org.directpathguard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.directpathguard.host.InventoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTests {

    private static final List<String> NAMES = List.of("guard.example.com", "192.0.2.7");

    @Test
    void theCertificateIsMadeOnceAndKept(@TempDir Path folder) throws Exception {
        KeyFiles first = KeyFiles.own(folder.resolve("tls"), NAMES);
        String certificate = Files.readString(first.certificate());

        KeyFiles again = KeyFiles.own(folder.resolve("tls"), List.of("another.example.com"));

        assertThat(Files.readString(again.certificate())).isEqualTo(certificate).startsWith("-----BEGIN CERTIFICATE");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.privateKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void aCertificateThatIsAboutToEndOrDamagedIsReplaced(@TempDir Path folder) throws Exception {
        KeyFiles files = KeyFiles.own(folder, NAMES);
        SelfSignedCertificate ending = SelfSignedCertificate.create(
                NAMES, Instant.now().minus(Duration.ofDays(300)), Instant.now().plus(Duration.ofDays(9)));
        for (String useless : List.of(ending.pem(), "no certificate")) {
            Files.writeString(files.certificate(), useless);
            KeyFiles.own(folder, NAMES);

            assertThat(Files.readString(files.certificate()))
                    .isNotEqualTo(useless)
                    .startsWith("-----BEGIN");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidWithAWayOut(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> KeyFiles.own(file.resolve("tls"), NAMES))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("can't keep its own certificate");
    }
}
