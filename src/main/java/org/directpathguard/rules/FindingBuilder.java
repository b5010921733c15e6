package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskAccess;

/** Puts a finding together; the objects' names come out the same in every rule. */
final class FindingBuilder {

    private final Situation situation;
    private final RuleId rule;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<ObjectReference> objects = new LinkedHashSet<>();
    private Severity severity;
    private boolean lowerable;
    private String title;
    private String explanation = "";
    private String action = "";

    FindingBuilder(Situation situation, RuleId rule) {
        this.situation = situation;
        this.rule = rule;
        this.severity = rule.severity();
        this.lowerable = rule.lowerable();
        this.title = rule.title();
    }

    FindingBuilder severity(Severity changed) {
        severity = changed;
        return this;
    }

    /** Says that no policy may lower this case although it may lower others of the rule. */
    FindingBuilder fixed() {
        lowerable = false;
        return this;
    }

    FindingBuilder title(String text, Object... parts) {
        title = parts.length == 0 ? text : text.formatted(parts);
        return this;
    }

    FindingBuilder explanation(String text, Object... parts) {
        explanation = parts.length == 0 ? text : text.formatted(parts);
        return this;
    }

    FindingBuilder action(String text, Object... parts) {
        action = parts.length == 0 ? text : text.formatted(parts);
        return this;
    }

    FindingBuilder evidence(String path, String value) {
        evidence.add(new Evidence(situation.sourceName(), path, value));
        return this;
    }

    FindingBuilder functions(Collection<PciAddress> addresses) {
        addresses.stream()
                .sorted()
                .forEach(address -> objects.add(new ObjectReference(
                        "pciFunction", address.toString(), situation.words().nameOf(address))));
        return this;
    }

    FindingBuilder adapters(Collection<AdapterPlace> places) {
        places.forEach(place -> objects.add(new ObjectReference(
                "adapter", place.adapter().key(), place.adapter().device())));
        return this;
    }

    FindingBuilder disks(Collection<DiskAccess> disks) {
        disks.forEach(access -> objects.add(
                new ObjectReference("disk", access.disk().key(), access.disk().canonicalName())));
        return this;
    }

    FindingBuilder datastores(Collection<DatastorePlace> datastores) {
        datastores.forEach(place -> objects.add(new ObjectReference("datastore", place.id(), place.name())));
        return this;
    }

    FindingBuilder machines(Collection<VirtualMachine> machines) {
        machines.forEach(machine -> objects.add(new ObjectReference("virtualMachine", machine.moid(), machine.name())));
        return this;
    }

    FindingBuilder nics(Collection<PhysicalNic> nics) {
        nics.forEach(nic -> objects.add(new ObjectReference("physicalNic", nic.key(), nic.device())));
        return this;
    }

    FindingBuilder object(String type, String id, String name) {
        objects.add(new ObjectReference(type, id, name));
        return this;
    }

    List<Finding> list() {
        return List.of(build());
    }

    Finding build() {
        return new Finding(
                rule,
                severity,
                Optional.empty(),
                lowerable,
                title,
                explanation,
                action,
                evidence,
                List.copyOf(objects));
    }
}
