package org.directpathguard.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.directpathguard.corpus.dump.Inventory;

/**
 * One pre-flight check with the verdict that the contract asks for.
 *
 * <p>Findings that the case does not name may be INFO, never WARN or BLOCK, unless {@link #may} lets them pass. Lost
 * datastores and machines are always compared; what a case leaves out must be empty.
 */
final class Case {

    final String name;
    final String story;
    private final List<String> devices = new ArrayList<>();
    final Map<String, Severity> must = new LinkedHashMap<>();
    final Set<String> may = new LinkedHashSet<>();
    final Set<String> mustNot = new LinkedHashSet<>();
    final Set<String> oneOf = new LinkedHashSet<>();
    final Set<String> decisions = new LinkedHashSet<>();
    final Set<String> boot = new LinkedHashSet<>();
    final Set<Integer> exits = new LinkedHashSet<>();
    Optional<Set<String>> datastores = Optional.of(Set.of());
    Optional<Set<String>> machines = Optional.of(Set.of());
    Optional<Set<String>> adapters = Optional.empty();
    Optional<Set<String>> disks = Optional.empty();
    Optional<Set<String>> networks = Optional.empty();
    Optional<Set<String>> group = Optional.empty();
    Optional<String> appliesWithoutReboot = Optional.empty();
    boolean mutable = true;
    private Supplier<Inventory> inventory = () -> Lab.of("8.0.2").inventory;
    private String host = "esx01";
    private boolean disable;

    private Case(String name, String story) {
        this.name = name;
        this.story = story;
    }

    /** Begins a case; without more, it asks the healthy 8.0 server. */
    static Case check(String name, String story) {
        return new Case(name, story);
    }

    Case lab(String version) {
        return scene(() -> Lab.of(version).inventory);
    }

    /** Asks the healthy server after a change. */
    Case lab(String version, Consumer<Lab> change) {
        return scene(() -> {
            Lab lab = Lab.of(version);
            change.accept(lab);
            return lab.inventory;
        });
    }

    /** Asks the first of two hosts that share a datastore, after a change. */
    Case cluster(Consumer<San.Cluster> change) {
        return scene(() -> {
            San.Cluster cluster = new San.Cluster();
            change.accept(cluster);
            return cluster.inventory;
        });
    }

    Case scene(Supplier<Inventory> builder) {
        inventory = builder;
        return this;
    }

    Case host(String nameOrId) {
        host = nameOrId;
        return this;
    }

    Case devices(String... addresses) {
        devices.addAll(List.of(addresses));
        return this;
    }

    Case disable() {
        disable = true;
        return this;
    }

    Case block(String... rules) {
        return require(Severity.BLOCK, rules);
    }

    Case warn(String... rules) {
        return require(Severity.WARN, rules);
    }

    Case info(String... rules) {
        return require(Severity.INFO, rules);
    }

    /** Nothing worse than INFO may be found. */
    Case allow() {
        decisions.add("ALLOW");
        return this;
    }

    /** At least one of these must be a BLOCK; the contract leaves open which. */
    Case blockByOneOf(String... rules) {
        oneOf.addAll(List.of(rules));
        may.addAll(List.of(rules));
        decisions.add("BLOCK");
        return this;
    }

    /** Lets findings pass, whatever their severity. */
    Case may(String... rules) {
        may.addAll(List.of(rules));
        return this;
    }

    Case mustNot(String... rules) {
        mustNot.addAll(List.of(rules));
        return this;
    }

    /** Accepts these decisions; the first is the reading that protects the user. */
    Case decision(String... accepted) {
        decisions.addAll(List.of(accepted));
        return this;
    }

    Case datastores(String... names) {
        datastores = Optional.of(Set.of(names));
        return this;
    }

    Case machines(String... names) {
        machines = Optional.of(Set.of(names));
        return this;
    }

    /** Does not compare what is lost: the contract leaves it open. */
    Case anyLoss() {
        datastores = Optional.empty();
        machines = Optional.empty();
        return this;
    }

    Case adapters(String... names) {
        adapters = Optional.of(Set.of(names));
        return this;
    }

    Case disks(String... names) {
        disks = Optional.of(Set.of(names));
        return this;
    }

    Case networks(String... names) {
        networks = Optional.of(Set.of(names));
        return this;
    }

    Case group(String... addresses) {
        group = Optional.of(Set.of(addresses));
        return this;
    }

    Case boot(String... verdicts) {
        boot.addAll(List.of(verdicts));
        return this;
    }

    Case appliesWithoutReboot(String answer) {
        appliesWithoutReboot = Optional.of(answer);
        return this;
    }

    /** There must be no verdict, but this exit code. */
    Case exit(Integer... codes) {
        exits.addAll(List.of(codes));
        return this;
    }

    /** Keeps the case out of the suite that takes evidence away. */
    Case asItIs() {
        mutable = false;
        return this;
    }

    Inventory inventory() {
        return inventory.get();
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of("--host", host));
        devices.forEach(device -> command.addAll(List.of("--device", device)));
        if (disable) {
            command.add("--disable");
        }
        return command;
    }

    String host() {
        return host;
    }

    List<String> devices() {
        return devices;
    }

    boolean endsWithoutVerdict() {
        return !exits.isEmpty();
    }

    /** {@return the decisions that the case accepts} */
    Set<String> acceptedDecisions() {
        if (!decisions.isEmpty()) {
            return decisions;
        }
        return Set.of(must.values().stream()
                .max(Severity::compareTo)
                .orElse(Severity.INFO)
                .decision());
    }

    boolean expectsBlock() {
        return !endsWithoutVerdict() && acceptedDecisions().equals(Set.of("BLOCK"));
    }

    @Override
    public String toString() {
        return name;
    }

    private Case require(Severity severity, String... rules) {
        Arrays.stream(rules).forEach(rule -> must.put(rule, severity));
        return this;
    }
}
