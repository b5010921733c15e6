package org.directpathguard.corpus.dump;

import java.util.List;

/** The properties that every managed entity has, in the order and the emptiness in which a real one is saved. */
final class EntityProperties {

    private static final List<String> EMPTY_ARRAYS = List.of(
            "disabledMethod:ArrayOfString",
            "recentTask:ArrayOfManagedObjectReference",
            "declaredAlarmState:ArrayOfAlarmState",
            "triggeredAlarmState:ArrayOfAlarmState",
            "tag:ArrayOfTag");

    private EntityProperties() {}

    static SavedObject begin(String type, String moid, String name, String parentType, String parent) {
        SavedObject entity = new SavedObject(type, moid)
                .set("value", "ArrayOfCustomFieldValue")
                .set("availableField", "ArrayOfCustomFieldDef");
        if (!parent.isEmpty()) {
            entity.setReference("parent", parentType, parent);
        }
        entity.setText("overallStatus", "ManagedEntityStatus", "green")
                .setText("configStatus", "ManagedEntityStatus", "green")
                .set("configIssue", "ArrayOfEvent")
                .set("effectiveRole", "ArrayOfInt", Node.of("int", -1))
                .set("permission", "ArrayOfPermission")
                .setText("name", "xsd:string", name);
        for (String array : EMPTY_ARRAYS) {
            String[] parts = array.split(":", -1);
            entity.set(parts[0], parts[1]);
        }
        return entity;
    }
}
