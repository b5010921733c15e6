package org.directpathguard.vsphere.extension;

import com.vmware.vim25.Extension;
import com.vmware.vim25.ManagedObjectReference;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;

/**
 * The extensions of one vCenter ({@code ExtensionManager}, vSphere API 2.5). Reading takes System.View, writing
 * Extension.Register, Extension.Update and Extension.Unregister.
 */
public final class ExtensionManager {

    private final VimSession session;
    private final ManagedObjectReference manager;

    private ExtensionManager(VimSession session, ManagedObjectReference manager) {
        this.session = session;
        this.manager = manager;
    }

    /**
     * Finds the manager of a server.
     *
     * @param session a session with a vCenter
     * @return its extensions
     * @throws VsphereException if the server is a stand-alone ESXi host, which has no vSphere Client
     */
    public static ExtensionManager of(VimSession session) throws VsphereException {
        ManagedObjectReference manager = session.content().getExtensionManager();
        if (!session.isVcenter() || manager == null) {
            throw new VsphereException(
                    session.serverName() + " is no vCenter: a stand-alone ESXi host has no vSphere Client and takes no"
                            + " plug-ins.",
                    "Name the vCenter, or use the guard's own pages in a browser.");
        }
        return new ExtensionManager(session, manager);
    }

    /** {@return whether this vCenter takes the server's certificate beside its thumbprint, as it does since 8.0.2} */
    public boolean takesCertificate() {
        return apiVersion().isAtLeast(8, 0, 2);
    }

    /** {@return whether this vCenter's client reads manifests of release 7.0 and later} */
    public boolean readsManifestsOf70() {
        return apiVersion().isAtLeast(7, 0, 0);
    }

    /**
     * {@return whether this vCenter's client loads remote plug-ins, as it does since 6.7 U1 (API 6.7.1)}
     * Source: release notes of vSphere 6.7 U1, October 2018.
     */
    public boolean loadsRemotePlugins() {
        return apiVersion().isAtLeast(6, 7, 1);
    }

    /** {@return the version of this vCenter's API, for instance {@code 8.0.3.0}} */
    public String version() {
        return apiVersion().text();
    }

    private ReleaseNumber apiVersion() {
        return new ReleaseNumber(
                Optional.ofNullable(session.content().getAbout().getApiVersion())
                        .orElse(""));
    }

    /**
     * Finds an extension.
     *
     * @param key its key
     * @return the extension as the vCenter holds it; empty if it has none of that key
     * @throws VsphereException if the vCenter can't be asked
     */
    public Optional<PluginExtension> find(String key) throws VsphereException {
        SoapRequest request = SoapRequest.of("FindExtension", manager)
                .with("extensionKey", String.class, key)
                .returning(Extension.class);
        Object found =
                session.read("looking for the plug-in's registration", request).value();
        return found instanceof Extension extension ? Optional.of(ExtensionReader.read(extension)) : Optional.empty();
    }

    /**
     * Registers a new extension.
     *
     * @param plugin the extension
     * @throws VsphereException if the vCenter refuses
     */
    public void register(PluginExtension plugin) throws VsphereException {
        session.change(
                "registering the plug-in",
                SoapRequest.of("RegisterExtension", manager)
                        .with("extension", Extension.class, ExtensionWriter.write(plugin)));
    }

    /**
     * Replaces an extension that is registered.
     *
     * @param plugin the extension
     * @throws VsphereException if the vCenter refuses
     */
    public void update(PluginExtension plugin) throws VsphereException {
        session.change(
                "updating the plug-in's registration",
                SoapRequest.of("UpdateExtension", manager)
                        .with("extension", Extension.class, ExtensionWriter.write(plugin)));
    }

    /**
     * Removes an extension.
     *
     * @param key its key
     * @throws VsphereException if the vCenter refuses
     */
    public void unregister(String key) throws VsphereException {
        session.change(
                "removing the plug-in's registration",
                SoapRequest.of("UnregisterExtension", manager).with("extensionKey", String.class, key));
    }
}
