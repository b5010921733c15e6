package org.directpathguard.plugin;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.plugin.registration.PluginRegistrar;
import org.directpathguard.plugin.registration.ServiceIdentity;
import org.directpathguard.tls.ServiceTls;
import org.directpathguard.tls.ShownCertificate;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Sees when the service's certificate was replaced, and tells every vCenter in which the plug-in is registered with the
 * one before: a vCenter refuses a service that shows anything else than what it was told.
 */
final class CertificateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final List<InventorySettings> inventories;
    private Optional<ServiceIdentity> shown;

    CertificateWatch(SslBundles bundles, List<InventorySettings> inventories) {
        this.inventories = List.copyOf(inventories);
        Optional<X509Certificate> certificate = ShownCertificate.in(bundles);
        this.shown = certificate.map(ServiceIdentity::of);
        if (certificate.isPresent()) {
            bundles.addBundleUpdateHandler(ServiceTls.BUNDLE, this::replaced);
        }
    }

    private synchronized void replaced(SslBundle bundle) {
        Optional<ServiceIdentity> now = ShownCertificate.of(bundle).map(ServiceIdentity::of);
        if (now.isEmpty() || now.equals(shown)) {
            return;
        }
        LOG.warn("The service shows a new certificate, SHA-256 {}.", now.get().thumbprint());
        Optional<ServiceIdentity> before = shown;
        shown = now;
        before.ifPresent(old -> {
            // Vcenters may be slow, and whoever reads the new files must not wait for them.
            Thread teller = new Thread(() -> tell(old, now.get()), "plugin-registration");
            teller.setDaemon(true);
            teller.start();
        });
    }

    private void tell(ServiceIdentity before, ServiceIdentity now) {
        for (InventorySettings inventory : inventories) {
            try (VimSession session = VimSession.open(inventory.connection())) {
                if (session.isVcenter()
                        && new PluginRegistrar(ExtensionManager.of(session)).replaceIdentity(before, now)) {
                    LOG.warn("The plug-in is registered with {} under the new certificate.", inventory.name());
                }
            } catch (InventoryException e) {
                LOG.warn(
                        "The plug-in could not be registered with {} under the new certificate: {} Next step:"
                                + " directpath-guard plugin register ... --service-thumbprint {}",
                        inventory.name(),
                        e.problem(),
                        now.thumbprint());
            }
        }
    }
}
