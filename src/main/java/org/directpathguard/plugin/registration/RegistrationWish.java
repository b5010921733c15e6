package org.directpathguard.plugin.registration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.directpathguard.vsphere.extension.ServerType;

/**
 * How the plug-in is to be registered.
 *
 * @param service where vCenter reaches the service, {@code https://HOST[:PORT]} without a path
 * @param manifest which places it asks for
 * @param allReleases true to register the list of manifests in place of the one that fits the vCenter
 * @param type how the server is reached
 * @param zip the address of a zip file to register in place of the manifest
 * @param adminEmail whom to write to
 */
public record RegistrationWish(
        URI service,
        ManifestSet manifest,
        boolean allReleases,
        ServerType type,
        Optional<URI> zip,
        List<String> adminEmail) {

    /** Copies the list. */
    public RegistrationWish {
        adminEmail = List.copyOf(adminEmail);
    }

    /** {@return what to look at to find out whether the service answers} */
    public URI address() {
        return URI.create(url(true));
    }

    /** The address to register with a vCenter. */
    String url(boolean readsManifestsOf70) {
        String file = allReleases ? manifest.allReleases() : manifest.file(readsManifestsOf70);
        return zip.map(URI::toString).orElseGet(() -> service + "/plugin/" + file);
    }
}
