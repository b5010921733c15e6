package org.directpathguard.plugin.registration;

/** Which places in the vSphere Client the plug-in asks for. */
public enum ManifestSet {

    /** Only what was seen on these objects in manifests that real clients load: host card, host Monitor, global view. */
    PROVEN("plugin.json", "plugin-multi-manifest.json"),

    /**
     * Also host Configure, the host's menu and cluster Monitor: their form is known from other objects, but nobody was
     * seen using them on these.
     */
    FULL("plugin-full.json", "plugin-multi-manifest-full.json");

    /** For clients before 7.0, which refuse every newer key. */
    static final String BEFORE_70 = "plugin-67.json";

    private final String file;
    private final String allReleases;

    ManifestSet(String file, String allReleases) {
        this.file = file;
        this.allReleases = allReleases;
    }

    /** The manifest for a client of 7.0 or later, or for an older one. */
    String file(boolean readsManifestsOf70) {
        return readsManifestsOf70 ? file : BEFORE_70;
    }

    /** The list of manifests for every release. */
    String allReleases() {
        return allReleases;
    }
}
