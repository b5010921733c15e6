package org.directpathguard.repair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.repair.archive.HostIdentity;
import org.directpathguard.repair.bank.FoundBanks;

/** The repair document as JSON, schema {@code directpath-guard/repair/1}. */
final class JsonReport {

    private JsonReport() {}

    static Map<String, Object> of(RepairDocument document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "directpath-guard/repair/1");
        json.put("command", document.action().command());
        json.put("dryRun", document.action() == RepairDocument.Action.DRY_RUN);
        json.put("exitCode", document.exit().code());
        json.put("summary", document.headline());
        json.put("target", document.target());
        json.put("kind", document.kind());
        json.put("host", host(document));
        json.put("disk", document.plan().flatMap(plan -> plan.target().found()).flatMap(JsonReport::disk));
        json.put(
                "bootReason",
                document.plan()
                        .flatMap(plan -> plan.target().found())
                        .map(found -> found.choice().reason()));
        json.put("banks", banks(document));
        json.put(
                "problems",
                document.problems().stream().map(JsonReport::problem).toList());
        json.put("journal", document.journal().map(Object::toString));
        json.put("nextSteps", document.nextSteps());
        json.put("otherWaysOut", OtherWaysOut.of(document));
        if (!document.parts().isEmpty()) {
            json.put("targets", document.parts().stream().map(JsonReport::of).toList());
        }
        return json;
    }

    private static List<Map<String, Object>> banks(RepairDocument document) {
        if (document.parts().isEmpty()) {
            return document.outcomes().stream().map(JsonState::of).toList();
        }
        return document.parts().stream().flatMap(part -> banks(part).stream()).toList();
    }

    static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("matter", problem.matter());
        json.put("nextStep", problem.nextStep());
        return json;
    }

    private static Optional<Map<String, Object>> host(RepairDocument document) {
        return document.plan().flatMap(HostName::of).map(JsonReport::host);
    }

    private static Map<String, Object> host(HostIdentity identity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", identity.hostName());
        json.put("uuid", identity.uuid());
        json.put("release", identity.release());
        return json;
    }

    private static Optional<Map<String, Object>> disk(FoundBanks found) {
        return found.disk().map(disk -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("scheme", disk.scheme().name());
            json.put("identifier", disk.identifier());
            json.put("sectorSize", disk.sectorSize());
            json.put("sectorCount", disk.sectorCount());
            return json;
        });
    }
}
