package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.repair.archive.BridgeEvidence;
import org.directpathguard.repair.archive.Compression;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.Bootability;
import org.directpathguard.repair.fat.FatHealth;

/** One bank, or lone archive, of the JSON document. What is not known is null, never a value that reads like an answer. */
final class JsonState {

    private JsonState() {}

    static Map<String, Object> of(StateOutcome outcome) {
        StatePlan plan = outcome.plan();
        Optional<Bank> bank = plan.state().bank();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("partition", bank.map(Bank::partition).orElse(java.util.OptionalInt.empty()));
        json.put("path", plan.state().path());
        json.put("uuid", bank.flatMap(Bank::uuid));
        json.put("build", bank.map(found -> found.bootConfig().build()));
        json.put("updated", bank.map(found -> found.bootConfig().updated()));
        json.put("bootstate", bank.map(found -> found.bootConfig().bootstate()));
        json.put("bootable", plan.state().bootability().map(Bootability::bootable));
        json.put("bootableReason", plan.state().bootability().map(Bootability::reason));
        json.put("bootsNext", bank.map(found -> plan.state().bootsNext()));
        json.put("fat", bank.flatMap(Bank::fat).map(JsonState::fat));
        json.put("state", plan.examined().file().map(file -> state(plan, file.name())));
        json.put("problems", StateRemarks.of(outcome));
        json.put("action", action(plan));
        json.put("result", outcome.result().text());
        json.put("acceptance", StateRemarks.acceptance(outcome));
        json.put(
                "changedBytes",
                written(outcome).map(RewrittenState::changedBytes).orElse(0));
        json.put("diff", written(outcome).map(RewrittenState::diff).orElse(List.of()));
        json.put("steps", plan.steps());
        json.put("sha256Before", plan.examined().sha256());
        json.put("sha256After", sha256After(outcome));
        json.put("output", outcome.output());
        return json;
    }

    private static Optional<RewrittenState> written(StateOutcome outcome) {
        boolean counts =
                outcome.result() == StateResult.REPAIRED || outcome.plan().writes();
        return outcome.plan().rewritten().filter(present -> counts);
    }

    private static Optional<String> sha256After(StateOutcome outcome) {
        return switch (outcome.result()) {
            case REPAIRED -> outcome.plan().rewritten().map(RewrittenState::sha256After);
            case UNCHANGED ->
                outcome.plan().writes()
                        ? outcome.plan().rewritten().map(RewrittenState::sha256After)
                        : outcome.plan().examined().sha256();
            case REFUSED -> outcome.plan().examined().sha256();
            case FAILED -> Optional.empty();
        };
    }

    private static String action(StatePlan plan) {
        if (plan.writes()) {
            return "patch";
        }
        boolean skipped = !plan.wanted() || plan.obstacle().isPresent() || plan.withheld();
        return skipped ? "skip" : "none";
    }

    private static Map<String, Object> fat(FatHealth health) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dirty", health.dirty());
        json.put("copiesEqual", health.copiesEqual());
        json.put("freeClusters", health.freeClusters());
        json.put("clusterSize", health.clusterSize());
        json.put("faults", health.faults());
        json.put("remarks", health.remarks());
        return json;
    }

    private static Map<String, Object> state(StatePlan plan, String file) {
        Optional<StateArchive> archive = plan.examined().archive();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put(
                "compression",
                archive.map(StateArchive::compression)
                        .filter(Compression::isKnown)
                        .map(Compression::text));
        json.put("encryption", archive.map(read -> read.encryption().text()));
        List<Map<String, Object>> entries = new ArrayList<>();
        plan.entries().forEach(entry -> entries.add(entry(entry, plan)));
        json.put("passthrough", entries);
        json.put(
                "unclearRecords",
                archive.map(StateArchive::unclearRecords).orElse(List.of()).stream()
                        .map(entry -> entry(entry, plan))
                        .toList());
        return json;
    }

    private static Map<String, Object> entry(PassthroughEntry entry, StatePlan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", entry.source().text());
        json.put("key", entry.key());
        json.put("address", entry.address().map(Object::toString));
        json.put("otherReading", entry.otherReading().map(Object::toString));
        json.put("reading", entry.reading().text());
        json.put("lineNumber", entry.lineNumber());
        json.put("line", entry.line());
        json.put("vmkname", entry.vmkname());
        json.put("vendorId", entry.vendorId());
        json.put("deviceId", entry.deviceId());
        json.put("role", entry.role().text());
        json.put("isBridge", bridge(entry.isBridge()));
        json.put("chosen", plan.choice().entries().contains(entry));
        return json;
    }

    private static Optional<Boolean> bridge(BridgeEvidence evidence) {
        return switch (evidence) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }
}
