package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.directpathguard.api.hooks.AnsibleTarget.Device;

/** The result of a module: {@code changed}, {@code failed}, {@code msg}, {@code diff}, and what is ours. */
final class AnsibleAnswer {

    private AnsibleAnswer() {}

    static Map<String, Object> failed(String problem) {
        return answer(
                Answer.NO_VERDICT, false, problem, Map.of("before", Map.of(), "after", Map.of()), List.of(), List.of());
    }

    static Map<String, Object> of(List<AnsibleTarget> targets, List<Judgement> judgements, boolean present) {
        Answer answer = Answer.worst(judgements);
        boolean changed = targets.stream()
                .flatMap(target -> target.devices().stream())
                .anyMatch(device -> device.enabled() != present);
        Map<String, Object> diff = new LinkedHashMap<>();
        diff.put("before", side(targets, Device::enabled));
        diff.put("after", side(targets, device -> answer.refuses() ? device.enabled() : present));
        List<String> warnings = judgements.stream()
                .flatMap(judgement -> judgement.warnings().stream())
                .toList();
        return answer(
                answer,
                changed && !answer.refuses(),
                answer.refuses() ? HookText.whole(judgements) : HookText.headlines(judgements),
                diff,
                warnings,
                judgements.stream().map(AnsibleAnswer::check).toList());
    }

    private static Map<String, Object> answer(
            Answer answer,
            boolean changed,
            String message,
            Map<String, Object> diff,
            List<String> warnings,
            List<Map<String, Object>> checks) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("changed", changed);
        result.put("failed", answer.refuses() || answer == Answer.NOTHING_JUDGED);
        result.put("msg", message);
        result.put("decision", answer.name());
        result.put("diff", diff);
        result.put("warnings", warnings);
        result.put("checks", checks);
        return result;
    }

    private static Map<String, Object> side(List<AnsibleTarget> targets, Function<Device, Boolean> enabled) {
        Map<String, Object> hosts = new LinkedHashMap<>();
        targets.forEach(target -> hosts.put(
                target.host().reference().name(),
                target.devices().stream()
                        .map(device -> Map.of(
                                "device_id", device.address(),
                                "device_name", HookText.line(device.name()),
                                "passthruEnabled", enabled.apply(device)))
                        .toList()));
        return hosts;
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
