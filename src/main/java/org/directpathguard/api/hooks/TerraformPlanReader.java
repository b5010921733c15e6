package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds host and devices in a plan, in the form of {@code terraform show -json}: {@code resource_changes} with {@code type} and
 * {@code change}, which holds {@code actions}, {@code after} and {@code after_unknown}.
 */
@Component
class TerraformPlanReader {

    private static final String OURS = "directpath_guard_";

    /** After these a resource names no device that it did not name before, or none at all. */
    private static final Set<String> HARMLESS = Set.of("no-op", "read", "delete", "forget");

    private final List<FieldMapping> mappings;

    TerraformPlanReader(HookProperties properties) {
        this.mappings = Mappings.with(
                properties.terraform().mappings(),
                new FieldMapping("vsphere_virtual_machine", "/host_system_id", "/pci_device_id", ""),
                convention("null_resource", "/triggers/"),
                convention("terraform_data", "/input/"));
    }

    private static FieldMapping convention(String type, String place) {
        return new FieldMapping(type, place + OURS + "host", place + OURS + "devices", place + OURS + "state");
    }

    List<Ask> asks(JsonNode plan) throws UnresolvedFieldException, PlanUnreadableException {
        JsonNode changes = plan.path("resource_changes");
        if (!plan.path("format_version").isString() || !(changes.isMissingNode() || changes.isArray())) {
            throw new PlanUnreadableException(
                    "This is no plan in Terraform's JSON form.", "Look whether the plan's address leads to one.");
        }
        if (plan.path("errored").asBoolean(false)) {
            throw new PlanUnreadableException(
                    "Terraform could not finish the plan, so changes may be missing in it.",
                    "Mend what Terraform reports and plan again.");
        }
        List<Ask> asks = new ArrayList<>();
        for (JsonNode resource : changes) {
            if (isMade(resource)) {
                asks.addAll(asksOf(resource));
            }
        }
        return asks;
    }

    private List<Ask> asksOf(JsonNode resource) throws UnresolvedFieldException {
        JsonNode change = resource.path("change");
        try {
            return Mappings.asks(
                    mappings,
                    resource.path("type").asString(""),
                    change.path("after"),
                    change.path("after_unknown"),
                    FieldShape.PLAIN);
        } catch (UnresolvedFieldException unresolved) {
            throw new UnresolvedFieldException(
                    HookText.line(resource.path("address").asString("A resource")) + ": " + unresolved.problem());
        }
    }

    /** What is done to a resource in words that came later is taken for a change. */
    private static boolean isMade(JsonNode resource) {
        JsonNode actions = resource.at("/change/actions");
        return actions.isEmpty() || !actions.valueStream().allMatch(action -> HARMLESS.contains(action.asString("")));
    }
}
