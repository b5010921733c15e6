package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several mappings; an object may ask through more than one of them. */
final class Mappings {

    private Mappings() {}

    static List<FieldMapping> with(List<FieldMapping> configured, FieldMapping... standard) {
        List<FieldMapping> all = new ArrayList<>(List.of(standard));
        all.addAll(configured);
        return List.copyOf(all);
    }

    static List<Ask> asks(List<FieldMapping> mappings, String kind, JsonNode object) throws UnresolvedFieldException {
        return asks(mappings, kind, object, JsonNodeFactory.instance.missingNode(), FieldShape.PLAIN);
    }

    static List<Ask> asks(List<FieldMapping> mappings, String kind, JsonNode object, JsonNode unknown, FieldShape shape)
            throws UnresolvedFieldException {
        List<Ask> asks = new ArrayList<>();
        for (FieldMapping mapping : mappings) {
            if (mapping.appliesTo(kind)) {
                new MappedFields(mapping, object, unknown, shape).ask().ifPresent(asks::add);
            }
        }
        return asks;
    }
}
