package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.directpathguard.api.hooks.AnsibleTarget.Device;

/** The result of a module: {@code changed}, {@code failed}, {@code msg}, {@code diff}, and what is ours. */
final class AnsibleAnswer {

    private AnsibleAnswer() {}

    static Map<String, Object> failed(String problem) {
        return answer(
                Answer.NO_VERDICT,
                List.of(),
                problem,
                Map.of("before", Map.of(), "after", Map.of()),
                List.of(),
                List.of());
    }

    static Map<String, Object> of(List<AnsibleTarget> targets, List<Judgement> judgements, boolean present) {
        Answer answer = Answer.worst(judgements);
        List<Map<String, Object>> changes = answer.refuses() ? List.of() : changes(targets, present);
        Map<String, Object> diff = new LinkedHashMap<>();
        diff.put("before", side(targets, Device::enabled));
        diff.put("after", side(targets, device -> answer.refuses() ? device.enabled() : present));
        List<String> warnings = judgements.stream()
                .flatMap(judgement -> judgement.warnings().stream())
                .toList();
        return answer(
                answer,
                changes,
                answer.refuses() ? HookText.whole(judgements) : HookText.headlines(judgements),
                diff,
                warnings,
                judgements.stream().map(AnsibleAnswer::check).toList());
    }

    private static Map<String, Object> answer(
            Answer answer,
            List<Map<String, Object>> changes,
            String message,
            Map<String, Object> diff,
            List<String> warnings,
            List<Map<String, Object>> checks) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("changed", !changes.isEmpty());
        result.put("failed", answer.refuses() || answer == Answer.NOTHING_JUDGED);
        result.put("msg", message);
        result.put("decision", answer.name());
        result.put("diff", diff);
        result.put("passthrough_configs", changes);
        result.put("warnings", warnings);
        result.put("checks", checks);
        return result;
    }

    /** What the module would change, in the form in which it says so: one map for each host that has something to change. */
    private static List<Map<String, Object>> changes(List<AnsibleTarget> targets, boolean present) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (AnsibleTarget target : targets) {
            List<Map<String, Object>> devices = target.devices().stream()
                    .filter(device -> device.enabled() != present)
                    .map(device -> config(device, present))
                    .toList();
            if (!devices.isEmpty()) {
                changes.add(Map.of(target.host().reference().name(), devices));
            }
        }
        return changes;
    }

    private static Map<String, Object> side(List<AnsibleTarget> targets, Predicate<Device> enabled) {
        Map<String, Object> hosts = new LinkedHashMap<>();
        targets.forEach(target -> hosts.put(
                target.host().reference().name(),
                target.devices().stream()
                        .map(device -> config(device, enabled.test(device)))
                        .toList()));
        return hosts;
    }

    private static Map<String, Object> config(Device device, boolean enabled) {
        return Map.of(
                "device_id", device.address(),
                "device_name", HookText.line(device.name()),
                "passthruEnabled", enabled);
    }

    private static Map<String, Object> check(Judgement judgement) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("host", judgement.host());
        check.put("decision", judgement.answer().name());
        judgement.decision().ifPresent(decision -> {
            check.put("id", decision.stored().id());
            check.put("decisionToken", decision.token());
        });
        check.put("reasons", judgement.reasons());
        return check;
    }
}
