package org.directpathguard.plugin.registration;

import java.util.Optional;
import java.util.Set;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.extension.PluginExtension;
import org.directpathguard.vsphere.extension.PluginServer;
import org.directpathguard.vsphere.trust.Thumbprint;

/** Puts the plug-in into a vCenter, renews it there, and takes it out. Each of these may be repeated at any time. */
public final class PluginRegistrar {

    /** The label of the plug-in, which is a name and the same in every language. */
    private static final String LABEL = "DirectPath Guard";

    private static final String SUMMARY = "Says what a host loses when a PCI device is given to a virtual machine";

    private final ExtensionManager extensions;
    private final RegistrationData data = RegistrationData.load();

    /**
     * Works on one vCenter.
     *
     * @param extensions its extensions
     */
    public PluginRegistrar(ExtensionManager extensions) {
        this.extensions = extensions;
    }

    /** {@return the key of the plug-in in every vCenter} */
    public String key() {
        return data.key();
    }

    /**
     * What the vCenter holds.
     *
     * @return the registration, empty if there is none
     * @throws VsphereException if the vCenter can't be asked
     */
    public Optional<PluginExtension> registered() throws VsphereException {
        return extensions.find(data.key());
    }

    /**
     * Registers the plug-in, or renews a registration that says something else.
     *
     * @param wish how
     * @param identity the certificate that the service shows
     * @return what was done
     * @throws VsphereException if the vCenter refuses
     */
    public RegistrationResult register(RegistrationWish wish, ServiceIdentity identity) throws VsphereException {
        Optional<PluginExtension> before = registered();
        PluginExtension wanted = wanted(wish, identity);
        if (before.isEmpty()) {
            extensions.register(wanted);
            return new RegistrationResult(RegistrationResult.Deed.REGISTERED, Optional.empty(), wanted);
        }
        PluginExtension there = before.get();
        if (there.withVersion(wanted.version()).equals(wanted)
                && !PluginVersion.of(there.version()).isOlderThan(PluginVersion.of(wanted.version()))) {
            return new RegistrationResult(RegistrationResult.Deed.UNCHANGED, Optional.of(there), there);
        }
        PluginExtension renewed = wanted.withVersion(PluginVersion.of(wanted.version())
                .after(PluginVersion.of(there.version()))
                .text());
        extensions.update(renewed);
        return new RegistrationResult(RegistrationResult.Deed.RENEWED, Optional.of(there), renewed);
    }

    /**
     * Tells the vCenter about a new certificate of the service, if it was told one that the service showed before.
     *
     * @param before thumbprints of the certificates until now
     * @param now the new one
     * @return false if the plug-in is not registered with one of those
     * @throws VsphereException if the vCenter refuses
     */
    public boolean replaceIdentity(Set<Thumbprint> before, ServiceIdentity now) throws VsphereException {
        Optional<PluginExtension> there = registered();
        Optional<PluginServer> server = there.flatMap(PluginExtension::server)
                .filter(known -> Thumbprint.parse(known.thumbprint())
                        .filter(before::contains)
                        .isPresent());
        if (there.isEmpty() || server.isEmpty()) {
            return false;
        }
        PluginServer renewed = new PluginServer(
                server.get().type(),
                server.get().url(),
                now.thumbprint().toString(),
                Optional.of(now.pem()).filter(pem -> extensions.takesCertificate()),
                server.get().adminEmail());
        String version = PluginVersion.FIRST
                .after(PluginVersion.of(there.get().version()))
                .text();
        extensions.update(there.get().withServer(renewed).withVersion(version));
        return true;
    }

    /**
     * Takes the plug-in out.
     *
     * @return false if it was not there
     * @throws VsphereException if the vCenter refuses
     */
    public boolean unregister() throws VsphereException {
        if (registered().isEmpty()) {
            return false;
        }
        extensions.unregister(data.key());
        return true;
    }

    private PluginExtension wanted(RegistrationWish wish, ServiceIdentity identity) {
        String url = wish.url(extensions.readsManifestsOf70());
        PluginServer server = new PluginServer(
                Optional.of(wish.type()),
                url,
                identity.thumbprint().toString(),
                Optional.of(identity.pem()).filter(pem -> extensions.takesCertificate()),
                wish.adminEmail());
        return new PluginExtension(
                data.key(),
                PluginVersion.FIRST.text(),
                data.company(),
                LABEL,
                SUMMARY,
                url,
                Optional.of(server),
                data.terms(),
                data.texts());
    }
}
