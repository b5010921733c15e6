package org.directpathguard.vsphere.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.directpathguard.host.InventoryException;
import org.directpathguard.language.Phrasebook;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.testing.StubServer;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aCertificateNobodySignedIsRefusedWithItsThumbprint() throws Exception {
        TestCertificate certificate = TestCertificate.valid();

        InventoryException refusal = refusal(certificate, Trust.system());

        assertThat(refusal).isInstanceOf(UntrustedServerException.class);
        assertThat(refusal.problem())
                .contains("nobody who is trusted signed")
                .contains("CN=Test vCenter")
                .contains(thumbprint(certificate).toString())
                .contains("valid:");
        assertThat(refusal.nextStep()).contains("--ca-file").contains("--thumbprint " + thumbprint(certificate));
    }

    @Test
    void aWrongPinIsRefusedWithBothThumbprints() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        Thumbprint other = thumbprint(TestCertificate.another(folder));

        InventoryException refusal = refusal(certificate, Trust.pinned(other));

        assertThat(refusal.problem())
                .contains("not the pinned one")
                .contains(other.toString())
                .contains(thumbprint(certificate).toString());
        assertThat(refusal.nextStep()).contains("someone may stand between");
    }

    @Test
    void anExpiredCertificateIsCalledExpired() throws Exception {
        TestCertificate certificate = TestCertificate.expired(folder);

        InventoryException refusal = refusal(certificate, authority(certificate));

        assertThat(refusal.problem()).contains("has expired");
        assertThat(refusal.nextStep()).startsWith("Renew the certificate");
    }

    @Test
    void aCertificateOfTomorrowPointsToTheClocks() throws Exception {
        TestCertificate certificate = TestCertificate.ofTomorrow(folder);

        assertThat(refusal(certificate, authority(certificate)).nextStep()).contains("clocks");
    }

    @Test
    void aCertificateForAnotherNameSaysSo() throws Exception {
        TestCertificate certificate = TestCertificate.forAnotherName(folder);

        InventoryException refusal = refusal(certificate, authority(certificate));

        assertThat(refusal.problem()).contains("made out to another name");
        assertThat(refusal.nextStep()).contains("With a pin the name does not matter");
    }

    @Test
    void nothingIsSentToAServerThatIsNotTrusted() throws Exception {
        try (StubServer server = StubServer.start(TestCertificate.valid().serverContext())) {
            assertThatThrownBy(() -> VimSession.open(server.settings(Trust.system())))
                    .isInstanceOf(UntrustedServerException.class);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void aPinStandsForNameAndValidity() throws Exception {
        assertThatLoginSucceeds(TestCertificate.forAnotherName(folder));
        assertThatLoginSucceeds(TestCertificate.expired(folder));
    }

    @Test
    void theAuthorityOfAFileIsBelieved() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (StubServer server = StubServer.start(certificate.serverContext());
                VimSession session = VimSession.open(server.settings(authority(certificate)))) {
            assertThat(session.isVcenter()).isTrue();
        }
    }

    @Test
    void aCaFileThatIsNoneIsExplained() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no certificate here");
        Path empty = Files.createFile(folder.resolve("empty.pem"));

        for (Path file : new Path[] {text, empty, folder.resolve("missing.pem")}) {
            assertThatThrownBy(() -> Trust.caFile(file).context())
                    .isInstanceOfSatisfying(VsphereException.class, refusal -> {
                        assertThat(refusal.problem()).contains(file.toString());
                        assertThat(refusal.nextStep()).contains("PEM");
                    });
        }
    }

    @Test
    void thumbprintsAreReadWithAndWithoutColonsInEitherCase() {
        String plain = "ab".repeat(32);
        String colons = "AB:".repeat(31) + "ab";

        assertThat(Thumbprint.parse(plain)).isEqualTo(Thumbprint.parse(colons)).isPresent();
        assertThat(Thumbprint.parse("ab".repeat(20))).as("a SHA-1").isEmpty();
        assertThat(Thumbprint.parse("zz".repeat(32))).isEmpty();
    }

    private void assertThatLoginSucceeds(TestCertificate certificate) throws Exception {
        try (StubServer server = StubServer.start(certificate.serverContext());
                VimSession session = VimSession.open(server.settings(certificate))) {
            assertThat(session.isVcenter()).isTrue();
        }
    }

    private Trust authority(TestCertificate certificate) throws Exception {
        return Trust.caFile(certificate.writePem(folder.resolve("authority.pem")));
    }

    private static Thumbprint thumbprint(TestCertificate certificate) throws Exception {
        return Thumbprint.of((X509Certificate) certificate.certificate());
    }

    private static InventoryException refusal(TestCertificate certificate, Trust trust) throws Exception {
        try (StubServer server = StubServer.start(certificate.serverContext())) {
            VimSession.open(server.settings(trust)).close();
        } catch (InventoryException e) {
            assertThat(Phrasebook.of(Locale.GERMAN).orElseThrow().translate(e.problem() + " " + e.nextStep()))
                    .as("the German of: %s %s", e.problem(), e.nextStep())
                    .isPresent();
            return e;
        }
        throw new AssertionError("The server was trusted");
    }
}
