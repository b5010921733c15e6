package org.directpathguard.api;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of every property that is not required that it may be null: that is how documents say that there is nothing. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's own types are raw
final class NullableProperties {

    private static final String NULL = "null";

    private NullableProperties() {}

    static void allow(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        properties.replaceAll((name, property) -> required.contains(name) ? property : nullable(property));
    }

    private static Schema<?> nullable(Schema property) {
        if (property.get$ref() == null) {
            Set<String> types = new LinkedHashSet<>();
            if (property.getTypes() != null) {
                types.addAll(property.getTypes());
            } else if (property.getType() != null) {
                types.add(property.getType());
            }
            if (types.isEmpty() || property.getEnum() != null) {
                return either(property);
            }
            types.add(NULL);
            property.setTypes(types);
            return property;
        }
        return either(property);
    }

    private static Schema<?> either(Schema property) {
        Schema<Object> nothing = new Schema<>();
        nothing.addType(NULL);
        Schema<Object> either = new Schema<>();
        either.addAnyOfItem(property);
        either.addAnyOfItem(nothing);
        return either;
    }
}
