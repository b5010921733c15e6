package org.directpathguard.vsphere.extension;

import java.util.List;
import java.util.Optional;

/**
 * A remote plug-in as an extension of a vCenter.
 *
 * @param key lower-case reverse domain name
 * @param version four numbers with dots; the vSphere Client loads a plug-in anew when it has changed
 * @param company who made it
 * @param label its name
 * @param summary what it does, in a sentence
 * @param clientUrl where the vSphere Client gets the manifest (or a zip file); empty if it was registered without
 * @param server where its server answers; empty if it was registered without
 * @param terms the ids it brings along
 * @param texts the words for these ids
 */
public record PluginExtension(
        String key,
        String version,
        String company,
        String label,
        String summary,
        String clientUrl,
        Optional<PluginServer> server,
        PluginTerms terms,
        List<PluginTexts> texts) {

    /** The kind of client that a remote plug-in has. */
    static final String CLIENT_TYPE = "vsphere-client-remote";

    /** Copies the list. */
    public PluginExtension {
        texts = List.copyOf(texts);
    }

    /**
     * The same plug-in in another version.
     *
     * @param newVersion four numbers with dots
     * @return the changed extension
     */
    public PluginExtension withVersion(String newVersion) {
        return new PluginExtension(key, newVersion, company, label, summary, clientUrl, server, terms, texts);
    }

    /**
     * The same plug-in with another server.
     *
     * @param newServer where its server answers now, and how it is known
     * @return the changed extension
     */
    public PluginExtension withServer(PluginServer newServer) {
        return new PluginExtension(
                key, version, company, label, summary, clientUrl, Optional.of(newServer), terms, texts);
    }
}
