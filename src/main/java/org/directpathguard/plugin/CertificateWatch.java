package org.directpathguard.plugin;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.guard.ServiceFolder;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.plugin.registration.PluginRegistrar;
import org.directpathguard.plugin.registration.ServiceIdentity;
import org.directpathguard.tls.ServiceTls;
import org.directpathguard.tls.ShownCertificate;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationListener;

/**
 * Sees when the service's certificate was replaced, while it runs or while it did not, and tells every vCenter in which
 * the plug-in is registered with one that this service showed before: a vCenter refuses a service that shows anything else
 * than what it was told. A registration with any other certificate is somebody else's, and stays as it is.
 */
final class CertificateWatch implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final List<InventorySettings> inventories;
    private final ShownThumbprints shown;
    private final Optional<X509Certificate> first;

    CertificateWatch(SslBundles bundles, List<InventorySettings> inventories, ServiceFolder folder) {
        this.inventories = List.copyOf(inventories);
        this.shown = new ShownThumbprints(folder.path());
        this.first = ShownCertificate.in(bundles);
        if (first.isPresent()) {
            bundles.addBundleUpdateHandler(ServiceTls.BUNDLE, this::replaced);
        }
    }

    /** By now the service answers, and a vCenter that looks finds it as it is told. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        first.map(ServiceIdentity::of).ifPresent(this::shows);
    }

    private void replaced(SslBundle bundle) {
        ShownCertificate.of(bundle).map(ServiceIdentity::of).ifPresent(now -> {
            LOG.info("The service shows the certificate with SHA-256 {}.", now.thumbprint());
            shows(now);
        });
    }

    private synchronized void shows(ServiceIdentity now) {
        Set<Thumbprint> before;
        try {
            before = shown.show(now.thumbprint());
        } catch (IOException e) {
            LOG.warn(
                    "It can't be remembered which certificate the service shows: {}. After the next change of it, run:"
                            + " directpath-guard plugin register ...",
                    e.getMessage());
            return;
        }
        if (!before.isEmpty()) {
            // Vcenters may be slow, and whoever reads the new files must not wait for them.
            Thread teller = new Thread(() -> tell(before, now), "plugin-registration");
            teller.setDaemon(true);
            teller.start();
        }
    }

    private void tell(Set<Thumbprint> before, ServiceIdentity now) {
        for (InventorySettings inventory : inventories) {
            try (VimSession session = VimSession.open(inventory.connection())) {
                if (session.isVcenter()
                        && new PluginRegistrar(ExtensionManager.of(session)).replaceIdentity(before, now)) {
                    LOG.warn("The plug-in is registered with {} under the new certificate.", inventory.name());
                }
            } catch (InventoryException e) {
                LOG.warn(
                        "{} may still expect an older certificate of this service, and was not told about the new one:"
                                + " {} Its clients then refuse to load the plug-in. Next step: directpath-guard plugin"
                                + " register ... --service-thumbprint {}",
                        inventory.name(),
                        e.problem(),
                        now.thumbprint());
            }
        }
    }
}
