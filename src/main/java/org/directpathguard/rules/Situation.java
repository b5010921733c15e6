package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.LeavingGroup;
import org.directpathguard.topology.Loss;

/** A host, a request, and what is lost when the request joins what is pending and active already. */
public final class Situation {

    private final HostTopology topology;
    private final Request request;
    private final LeavingGroup group;
    private final Set<PciAddress> pending;
    private final Set<PciAddress> joint;
    private final Loss loss;
    private final Words words;

    private Situation(HostTopology topology, Request request, boolean joined) {
        this.topology = topology;
        this.request = request;
        this.group = LeavingGroup.of(topology, request.disable() ? Set.of() : request.devices());
        this.pending = joined ? others(topology, request, PassthroughRow::pendingEnable) : Set.of();
        Set<PciAddress> active =
                joined ? others(topology, request, row -> row.active().mayBe() && !row.pendingDisable()) : Set.of();
        this.joint = new TreeSet<>(group.addresses());
        joint.addAll(LeavingGroup.of(topology, pending).addresses());
        joint.addAll(LeavingGroup.of(topology, active).addresses());
        this.loss = topology.without(joint);
        this.words = new Words(topology, joint.size());
    }

    /**
     * Sets a request against a host, joined with what is pending and active there.
     *
     * @param topology the host
     * @param request what is asked
     * @return the situation
     */
    public static Situation of(HostTopology topology, Request request) {
        return new Situation(topology, request, true);
    }

    /**
     * Sets a request against a host as if nothing else were pending or active, for surveys of single devices.
     *
     * @param topology the host
     * @param request what is asked
     * @return the situation
     */
    public static Situation alone(HostTopology topology, Request request) {
        return new Situation(topology, request, false);
    }

    private static Set<PciAddress> others(HostTopology topology, Request request, Predicate<PassthroughRow> wanted) {
        return topology.rows().stream()
                .filter(wanted)
                .map(PassthroughRow::address)
                .filter(address -> !request.devices().contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the host, joined} */
    public HostTopology topology() {
        return topology;
    }

    /** {@return the host as it was read} */
    public HostSnapshot snapshot() {
        return topology.snapshot();
    }

    /** {@return what is asked} */
    public Request request() {
        return request;
    }

    /** {@return what leaves through this request} */
    public LeavingGroup group() {
        return group;
    }

    /** {@return functions not asked for that are enabled and wait for the next start} */
    public Set<PciAddress> pending() {
        return pending;
    }

    /** {@return every function that is away from the hypervisor afterwards: this request's, pending and active ones} */
    public Set<PciAddress> joint() {
        return joint;
    }

    /** {@return what is lost with all of them} */
    public Loss loss() {
        return loss;
    }

    /** {@return functions that leave by this change or a pending one, those already in force not counted} */
    Set<PciAddress> changing() {
        Set<PciAddress> changing =
                new TreeSet<>(LeavingGroup.of(topology, pending).addresses());
        changing.addAll(group.addresses());
        return changing;
    }

    /** {@return leaving functions with what the host says of them} */
    List<PciFunction> leavingFunctions() {
        return topology.functions().stream()
                .filter(function -> joint.contains(function.address()))
                .toList();
    }

    Words words() {
        return words;
    }

    String sourceName() {
        return snapshot().origin().displayName();
    }

    FindingBuilder finding(RuleId rule) {
        return new FindingBuilder(this, rule);
    }
}
