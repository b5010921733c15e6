package org.directpathguard.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.HostTopology;

/**
 * A digest of everything a verdict stands on: identity of the functions, their flags, and what hangs on them.
 *
 * <p>Free space, names of machines that stay and the time of reading are left out, so that it changes only when the verdict
 * may.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Situation situation) {
        TreeSet<String> lines = new TreeSet<>();
        HostTopology topology = situation.topology();
        HostSnapshot snapshot = situation.snapshot();
        lines.add(
                "host " + snapshot.identity().uuid().orElse(snapshot.identity().moid()) + " "
                        + snapshot.identity().version().orElse("") + " "
                        + snapshot.identity().build().orElse(""));
        lines.add("disable " + situation.request().disable());
        for (PciAddress address : situation.joint()) {
            lines.add("leaves " + function(topology, address));
        }
        situation.request().devices().forEach(address -> lines.add("asked " + function(topology, address)));
        topology.rows().stream()
                .filter(row -> row.enabled().mayBe() || row.active().mayBe())
                .forEach(row -> lines.add("flag " + flags(row)));
        situation.loss().adapters().forEach(place -> lines.add("adapter " + place));
        situation.loss().disks().forEach(access -> lines.add("lost " + disk(topology, access)));
        situation.loss().weakened().forEach(access -> lines.add("weakened " + disk(topology, access)));
        situation.loss().datastores().forEach(place -> lines.add("datastore " + datastore(place)));
        situation.loss().machines().forEach(machine -> lines.add("machine " + machine.moid()));
        situation.loss().nics().forEach(nic -> lines.add("nic " + nic));
        topology.storageRoutes().all().stream()
                .forEach(route ->
                        lines.add("route " + route.kind() + " " + route.name() + " " + route.fate(situation.joint())));
        topology.network()
                .vmkernelNics()
                .forEach(nic -> lines.add(
                        "vmk " + nic + " " + topology.network().uplinksOf(nic).fate(situation.joint())));
        lines.add("memory " + snapshot.system().memoryTiers());
        lines.add("services " + snapshot.network().services());
        lines.add("boot " + topology.boot().disks() + " " + topology.boot().networkBoot());
        snapshot.strangers().stream().map(Gap::path).forEach(path -> lines.add("stranger " + path));
        return digest(String.join("\n", lines));
    }

    private static String function(HostTopology topology, PciAddress address) {
        return address + " "
                + topology.function(address)
                        .map(PciFunction::identity)
                        .map(Object::toString)
                        .orElse("unlisted");
    }

    private static String flags(PassthroughRow row) {
        return row.address() + " " + row.enabled() + " " + row.active();
    }

    private static String disk(HostTopology topology, DiskAccess access) {
        return access.disk().canonicalName() + " " + access.disk().uuid() + " " + topology.usesOf(access.disk());
    }

    private static String datastore(DatastorePlace place) {
        return place.id() + " " + place.extents() + " "
                + place.datastore()
                        .map(store -> store.machineMoids().orElse(List.of()))
                        .map(TreeSet::new)
                        .map(Object::toString)
                        .orElse("unknown");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
