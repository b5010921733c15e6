package org.directpathguard.plugin.registration;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.plugin.registration.PluginStatus.Aspect;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.extension.PluginExtension;
import org.directpathguard.vsphere.extension.PluginServer;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;

/** Compares what a vCenter holds of the plug-in with what the service shows. */
public final class StatusReader {

    private static final String RENEW = "Register again: directpath-guard plugin register ...";

    private StatusReader() {}

    /**
     * Looks at a registration and at the service that it names.
     *
     * @param registered what the vCenter holds
     * @param vcenter its extensions, which know its release
     * @return how things stand
     */
    public static PluginStatus read(Optional<PluginExtension> registered, ExtensionManager vcenter) {
        List<Aspect> aspects = new ArrayList<>();
        String vcenterVersion = vcenter.version();
        if (!vcenter.loadsRemotePlugins()) {
            aspects.add(Aspect.wrong(
                    "The client of this vCenter (" + vcenterVersion + ") loads no plug-ins from a service.",
                    "Use the service's own pages, which do the same; or update vCenter to 6.7 U1 or later."));
        }
        if (registered.isEmpty()) {
            aspects.add(Aspect.wrong(
                    "Not registered (vCenter " + vcenterVersion + ").",
                    "Register it: directpath-guard plugin register ..."));
            return new PluginStatus(aspects);
        }
        PluginExtension plugin = registered.get();
        aspects.add(Aspect.fine("Registered as " + plugin.key() + " in version " + plugin.version() + " (vCenter "
                + vcenterVersion + ")."));
        aspects.add(client(plugin));
        Optional<PluginServer> server = plugin.server();
        if (server.isEmpty()) {
            aspects.add(Aspect.wrong("vCenter knows no server for it.", RENEW));
            return new PluginStatus(aspects);
        }
        aspects.add(type(server.get()));
        Optional<Thumbprint> expected = Thumbprint.parse(server.get().thumbprint());
        aspects.add(thumbprint(server.get(), expected));
        server.get().certificate().ifPresent(pem -> aspects.add(certificate(pem, expected)));
        expected.ifPresent(pin -> aspects.add(service(server.get(), pin)));
        return new PluginStatus(aspects);
    }

    private static Aspect client(PluginExtension plugin) {
        String serverUrl = plugin.server().map(PluginServer::url).orElse("");
        if (plugin.clientUrl().isEmpty()) {
            return Aspect.wrong("It has no part for the vSphere Client (vsphere-client-remote).", RENEW);
        }
        return plugin.clientUrl().equals(serverUrl)
                ? Aspect.fine("The client gets it from " + plugin.clientUrl() + ".")
                : Aspect.wrong(
                        "The client gets it from " + plugin.clientUrl() + ", but its server is named as " + serverUrl
                                + ".",
                        RENEW);
    }

    private static Aspect type(PluginServer server) {
        return server.type()
                .map(type -> Aspect.fine("The server is of the type " + type + "."))
                .orElseGet(() -> Aspect.wrong("The type of its server is not known here.", RENEW));
    }

    private static Aspect thumbprint(PluginServer server, Optional<Thumbprint> expected) {
        return expected.map(pin -> Aspect.fine("vCenter expects the certificate " + pin + "."))
                .orElseGet(() -> Aspect.wrong(
                        server.thumbprint().isEmpty()
                                ? "vCenter knows no thumbprint of the service."
                                : "vCenter knows the service by something else than a SHA-256: " + server.thumbprint()
                                        + ".",
                        RENEW));
    }

    private static Aspect certificate(String pem, Optional<Thumbprint> expected) {
        boolean fits =
                ServiceIdentity.parse(pem).map(ServiceIdentity::thumbprint).equals(expected);
        return fits
                ? Aspect.fine("The certificate that vCenter keeps has this thumbprint.")
                : Aspect.wrong("The certificate that vCenter keeps does not have this thumbprint.", RENEW);
    }

    /** The service is believed only if it shows what vCenter expects, just as vCenter itself does it. */
    private static Aspect service(PluginServer server, Thumbprint expected) {
        try {
            ServiceIdentity shown = new ServiceProbe(URI.create(server.url()), Trust.pinned(expected)).look();
            return shown.validUntil().isBefore(Clock.systemUTC().instant())
                    ? Aspect.wrong(
                            "The manifest answers, but the service's certificate ended at " + shown.validUntil() + ".",
                            "Give the service a new certificate, then register again.")
                    : Aspect.fine("The manifest answers, and the service shows that certificate (valid until "
                            + shown.validUntil() + ").");
        } catch (CertificateDiffersException e) {
            return Aspect.wrong(
                    e.problem(),
                    "vCenter refuses to load the plug-in like this. If the service's certificate was renewed, register"
                            + " again with --service-thumbprint " + e.shown() + "; else find out who answers there.");
        } catch (InventoryException e) {
            return Aspect.wrong(e.problem(), e.nextStep());
        } catch (IllegalArgumentException e) {
            return Aspect.wrong("The registered address is none: " + server.url() + ".", RENEW);
        }
    }
}
