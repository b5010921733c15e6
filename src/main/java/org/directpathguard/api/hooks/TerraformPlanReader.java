package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds host and devices in a plan, in the form of {@code terraform show -json}: {@code resource_changes} with {@code type} and
 * {@code change}, which holds {@code actions}, {@code after} and {@code after_unknown}.
 */
@Component
class TerraformPlanReader {

    private static final String OURS = "directpath_guard_";

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

    List<Ask> asks(JsonNode plan) throws UnresolvedFieldException {
        JsonNode changes = plan.path("resource_changes");
        if (!plan.path("format_version").isString() || !(changes.isMissingNode() || changes.isArray())) {
            throw new UnresolvedFieldException("This is no plan in Terraform's JSON form.");
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
                    mappings, resource.path("type").asString(""), change.path("after"), change.path("after_unknown"));
        } catch (UnresolvedFieldException unresolved) {
            throw new UnresolvedFieldException(
                    HookText.line(resource.path("address").asString("A resource")) + ": " + unresolved.problem());
        }
    }

    private static boolean isMade(JsonNode resource) {
        return resource.at("/change/actions")
                .valueStream()
                .map(action -> action.asString(""))
                .anyMatch(action -> action.equals("create") || action.equals("update"));
    }
}
