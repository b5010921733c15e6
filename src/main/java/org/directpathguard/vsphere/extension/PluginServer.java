package org.directpathguard.vsphere.extension;

import java.util.List;
import java.util.Optional;

/**
 * Where a plug-in's server answers, and how a vCenter knows it.
 *
 * @param type how the server is reached; empty when the vCenter holds a word that is not known here
 * @param url the address of the manifest, or of a zip file
 * @param thumbprint hexadecimal pairs with colons between them: a SHA-256, or the SHA-1 of an older registration
 * @param certificate the certificate in PEM form, which vCenter takes since 8.0.2
 * @param adminEmail whom to write to
 */
public record PluginServer(
        Optional<ServerType> type,
        String url,
        String thumbprint,
        Optional<String> certificate,
        List<String> adminEmail) {

    /** Copies the list. */
    public PluginServer {
        adminEmail = List.copyOf(adminEmail);
    }
}
