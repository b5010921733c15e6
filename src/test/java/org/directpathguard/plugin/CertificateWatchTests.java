package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.plugin.client.VsphereClient;
import org.directpathguard.plugin.registration.ManifestSet;
import org.directpathguard.plugin.registration.PluginRegistrar;
import org.directpathguard.plugin.registration.RegistrationWish;
import org.directpathguard.plugin.registration.ServiceIdentity;
import org.directpathguard.plugin.registration.ServiceProbe;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.extension.PluginExtension;
import org.directpathguard.vsphere.extension.ServerType;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateWatchTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void vcentersAreToldOfANewCertificateWhetherTheServiceRanOrNot(@TempDir Path folder) throws Exception {
        try (GuardedSite site = GuardedSite.start(folder);
                VimSession session = VimSession.open(administrator(site.client))) {
            PluginRegistrar registrar = new PluginRegistrar(ExtensionManager.of(session));
            ServiceIdentity before = site.identity();
            registrar.register(wish(site), before);

            TestCertificate renewed = TestCertificate.another(folder);
            renewed.writeKey(site.tlsFolder().resolve("service.key"));
            renewed.writePem(site.tlsFolder().resolve("service.pem"));

            ServiceIdentity now = site.identity();
            assertThat(now.thumbprint()).isNotEqualTo(before.thumbprint());
            PluginExtension told = awaitThumbprint(registrar, now);
            assertThat(told.version()).isEqualTo("1.0.0.1");
            assertThat(told.server().orElseThrow().certificate()).contains(now.pem());
            URI manifest = URI.create(told.clientUrl());
            assertThat(new ServiceProbe(manifest, Trust.pinned(now.thumbprint())).look())
                    .isEqualTo(now);

            try (VimSession elsewhere = VimSession.open(administrator(site.other))) {
                PluginRegistrar neighbours = new PluginRegistrar(ExtensionManager.of(elsewhere));
                neighbours.register(wish(site), someoneElses());
                Path tls = site.tlsFolder();
                site.restart(() -> {
                    TestCertificate again = TestCertificate.another(Files.createDirectory(folder.resolve("again")));
                    again.writeKey(tls.resolve("service.key"));
                    again.writePem(tls.resolve("service.pem"));
                });

                assertThat(site.identity().thumbprint()).isNotEqualTo(now.thumbprint());
                assertThat(awaitThumbprint(registrar, site.identity()).version())
                        .as("replaced while the service was down")
                        .isEqualTo("1.0.0.2");
                assertThat(neighbours
                                .registered()
                                .orElseThrow()
                                .server()
                                .orElseThrow()
                                .thumbprint())
                        .as("what this service never showed is another's")
                        .isEqualTo(someoneElses().thumbprint().toString());
            }
        }
    }

    private static ServiceIdentity someoneElses() throws Exception {
        return ServiceIdentity.of((X509Certificate) TestCertificate.valid().certificate());
    }

    private static RegistrationWish wish(GuardedSite site) {
        return new RegistrationWish(
                site.url(), ManifestSet.PROVEN, false, ServerType.MANIFEST_SERVER, Optional.empty(), List.of());
    }

    private static PluginExtension awaitThumbprint(PluginRegistrar registrar, ServiceIdentity wanted) throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(latest)) {
            PluginExtension there = registrar.registered().orElseThrow();
            if (there.server()
                    .orElseThrow()
                    .thumbprint()
                    .equals(wanted.thumbprint().toString())) {
                return there;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The vCenter was not told about the new certificate");
    }

    private static ConnectionSettings administrator(VsphereClient client) throws Exception {
        return new ConnectionSettings(
                ServerAddress.parse(client.url().toString()),
                new Credentials(
                        GuardedSite.ADMINISTRATOR.name(),
                        () -> GuardedSite.ADMINISTRATOR.password().toCharArray()),
                Trust.pinned(Thumbprint.parse(client.thumbprint()).orElseThrow()));
    }
}
