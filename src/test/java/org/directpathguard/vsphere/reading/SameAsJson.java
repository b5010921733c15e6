package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares objects that were read from XML, field by field, with the same host's own JSON. */
final class SameAsJson {

    private int compared;

    private SameAsJson() {}

    /** Compares and counts the values compared. */
    static int compare(Path json, Object value) throws IOException {
        SameAsJson comparison = new SameAsJson();
        comparison.same(
                new JsonMapper().readTree(Files.readString(json)),
                value,
                json.getFileName().toString());
        return comparison.compared;
    }

    private void same(JsonNode json, Object value, String path) {
        if (json.isArray()) {
            assertThat(value.getClass().isArray()).as(path).isTrue();
            assertThat(Array.getLength(value)).as(path).isEqualTo(json.size());
            for (int index = 0; index < json.size(); index++) {
                same(json.get(index), Array.get(value, index), path + "[" + index + "]");
            }
        } else if (json.has("_value")) {
            same(json.get("_value"), value, path);
        } else if (json.isObject()) {
            for (Map.Entry<String, JsonNode> property : json.properties()) {
                field(property.getKey(), property.getValue(), value, path);
            }
        } else {
            compared++;
            scalar(json, value, path);
        }
    }

    private void field(String name, JsonNode json, Object value, String path) {
        if ("_typeName".equals(name)) {
            assertThat(value.getClass().getSimpleName()).as(path).isEqualTo(json.asString());
        } else if (!isRawBytes(name)) {
            try {
                Object field = value.getClass().getField(name).get(value);
                assertThat(field).as(path + "." + name).isNotNull();
                same(json, field, path + "." + name);
            } catch (NoSuchFieldException e) {
                assertThat(isNewerThanTheBinding(name)).as(path + "." + name).isTrue();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void scalar(JsonNode json, Object value, String path) {
        if (json.isNumber()) {
            assertThat(((Number) value).longValue()).as(path).isEqualTo(json.asLong());
        } else {
            assertThat(String.valueOf(value)).as(path).isEqualTo(json.asString());
        }
    }

    private static boolean isRawBytes(String name) {
        return "standardInquiry".equals(name) || "data".equals(name);
    }

    /** Properties that nothing here needs and that the binding, made for 6.0, lacks. */
    private static boolean isNewerThanTheBinding(String name) {
        return Set.of(
                        "unmapGranularity",
                        "unmapPriority",
                        "blockSize",
                        "clusteredVmdkSupported",
                        "protocolEndpoint",
                        "scsiDiskType",
                        "perenniallyReserved",
                        "claimedPath",
                        "storageProtocol")
                .contains(name);
    }
}
