package org.directpathguard.repair.archive;

/** Where in a saved configuration a passthrough entry stands. */
public enum EntrySource {
    /** An {@code owner} line of {@code etc/vmware/esx.conf}. */
    ESX_CONF("esx.conf"),
    /** A row of the ConfigStore database of 7.0 and later. */
    CONFIG_STORE("configstore");

    private final String text;

    EntrySource(String text) {
        this.text = text;
    }

    /** {@return the word used in reports: esx.conf or configstore} */
    public String text() {
        return text;
    }
}
