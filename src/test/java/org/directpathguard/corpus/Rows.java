package org.directpathguard.corpus;

import java.util.List;
import org.directpathguard.corpus.dump.Node;
import org.directpathguard.corpus.dump.SavedObject;

/** Changes to the passthrough rows of a host that is built already. */
final class Rows {

    private Rows() {}

    static void activate(SavedObject host, String address) {
        set(host, address, true, true);
    }

    static void pend(SavedObject host, String address) {
        set(host, address, true, false);
    }

    static void pendDisable(SavedObject host, String address) {
        set(host, address, false, true);
    }

    /** Sets the dependent device of functions. */
    static void depend(SavedObject host, String device, String... addresses) {
        for (String address : addresses) {
            row(host, address).find("dependentDevice").forEach(node -> node.text(device));
        }
    }

    static void remove(SavedObject host, String address) {
        Node doomed = row(host, address);
        host.property("config").orElseThrow().children().remove(doomed);
    }

    static Node row(SavedObject host, String address) {
        return rows(host).stream()
                .filter(row -> row.find("id").get(0).text().equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No passthrough row for " + address));
    }

    static List<Node> rows(SavedObject host) {
        return host.property("config").orElseThrow().find("pciPassthruInfo");
    }

    private static void set(SavedObject host, String address, boolean enabled, boolean active) {
        Node row = row(host, address);
        row.find("passthruEnabled").forEach(node -> node.text(Boolean.toString(enabled)));
        row.find("passthruActive").forEach(node -> node.text(Boolean.toString(active)));
    }
}
