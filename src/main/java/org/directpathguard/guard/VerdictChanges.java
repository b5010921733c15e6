package org.directpathguard.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Device;
import org.directpathguard.check.CheckDocument.Member;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.Impact;

/** What is different between a verdict and a later one on the same request, in sentences. */
final class VerdictChanges {

    private final List<String> changes = new ArrayList<>();

    private VerdictChanges() {}

    static List<String> between(CheckDocument then, CheckDocument now) {
        VerdictChanges found = new VerdictChanges();
        found.value("The decision", then.decision().name(), now.decision().name());
        found.host(then, now);
        found.lists(
                "requested device",
                then.requested().stream().map(VerdictChanges::identity).toList(),
                now.requested().stream().map(VerdictChanges::identity).toList());
        found.lists(
                "function that leaves",
                then.group().stream().map(Member::address).toList(),
                now.group().stream().map(Member::address).toList());
        found.value("Enabled", then.state().enabled(), now.state().enabled());
        found.value("Active", then.state().active(), now.state().active());
        found.lists(
                "finding",
                then.findings().stream().map(VerdictChanges::finding).toList(),
                now.findings().stream().map(VerdictChanges::finding).toList());
        found.impact(then.impact(), now.impact());
        found.value("The boot disk", disk(then), disk(now));
        if (found.changes.isEmpty()) {
            found.changes.add(
                    "Something else that the verdict stands on is different: flags, disks or paths of the host.");
        }
        return found.changes;
    }

    private void host(CheckDocument then, CheckDocument now) {
        CheckDocument.Host before = then.host();
        CheckDocument.Host after = now.host();
        if (before != null && after != null) {
            value(
                    "The version",
                    before.version().orElse("unknown"),
                    after.version().orElse("unknown"));
            value("The build", before.build().orElse("unknown"), after.build().orElse("unknown"));
        }
    }

    private void impact(Impact then, Impact now) {
        lists("adapter lost", then.adapters(), now.adapters());
        lists("disk lost", then.disks(), now.disks());
        lists("datastore lost", then.datastores(), now.datastores());
        lists("virtual machine that loses a disk", then.virtualMachines(), now.virtualMachines());
        lists("network cut", then.networks(), now.networks());
    }

    private void value(String what, Object then, Object now) {
        if (!Objects.equals(then, now)) {
            changes.add(what + " was " + then + " and is " + now + " now.");
        }
    }

    private void lists(String what, Collection<String> then, Collection<String> now) {
        TreeSet<String> gone = new TreeSet<>(then);
        gone.removeAll(now);
        TreeSet<String> come = new TreeSet<>(now);
        come.removeAll(then);
        gone.forEach(text -> changes.add("No longer a " + what + ": " + text + "."));
        come.forEach(text -> changes.add("A new " + what + ": " + text + "."));
    }

    private static String identity(Device device) {
        return device.address() + " (" + device.vendorId() + ":" + device.deviceId() + ", subsystem "
                + device.subsystemVendorId() + ":" + device.subsystemId() + ")";
    }

    private static String finding(Reason reason) {
        return reason.originalSeverity().orElse(reason.severity()) + " " + reason.rule();
    }

    private static String disk(CheckDocument document) {
        return document.boot().disk().orElse("unknown") + " (" + document.boot().verdict() + ")";
    }
}
