package org.directpathguard.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Impact;

/** The chain from the devices to what hangs on them, in one line. */
final class Chain {

    private static final int LONGEST_LIST = 3;
    private static final int WIDEST_LIST = 50;

    private final CheckDocument document;

    Chain(CheckDocument document) {
        this.document = document;
    }

    /** For instance {@code It carries vmhba0 -> naa.5000 -> the boot disk, datastore1 -> 7 virtual machines.} */
    String words() {
        Impact impact = document.impact();
        List<String> stations = new ArrayList<>();
        add(stations, list(impact.adapters(), "adapters"));
        add(stations, list(impact.disks(), "disks"));
        String datastores = list(impact.datastores(), "datastores");
        if (document.boot().verdict().equals("on-this-device")) {
            datastores = datastores.isEmpty() ? "the boot disk" : "the boot disk, " + datastores;
        }
        add(stations, datastores);
        add(stations, list(impact.networks(), "networks"));
        int machines = impact.virtualMachines().size();
        if (machines > 0) {
            stations.add(machines == 1 ? impact.virtualMachines().get(0) : machines + " virtual machines");
        }
        String subject = document.requested().size() == 1 ? "It carries " : "They carry ";
        return stations.isEmpty() ? "" : subject + String.join(" -> ", stations) + ".";
    }

    private static void add(List<String> stations, String station) {
        if (!station.isEmpty()) {
            stations.add(station);
        }
    }

    private static String list(List<String> names, String noun) {
        String joined = String.join(", ", names);
        boolean readable = names.size() == 1 || (names.size() <= LONGEST_LIST && joined.length() <= WIDEST_LIST);
        return readable ? joined : names.size() + " " + noun;
    }
}
