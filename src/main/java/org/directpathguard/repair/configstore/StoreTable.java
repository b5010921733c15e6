package org.directpathguard.repair.configstore;

import static org.directpathguard.repair.configstore.MemoryDatabase.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code Config}: four columns name a record, the others hold its values.
 *
 * @param name the table's name as the database spells it
 * @param component column of {@code esx}
 * @param group column of {@code hardware}
 * @param key column of {@code pci_devices}
 * @param identifier column of the function's address
 * @param values every other column
 */
record StoreTable(String name, String component, String group, String key, String identifier, List<String> values) {

    /** {@return the table, or empty where this database has none with the four columns} */
    static Optional<StoreTable> find(MemoryDatabase database) throws SQLException {
        for (List<String> row :
                database.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND lower(name) = 'config'")) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (List<String> column :
                    database.query("SELECT lower(name), name FROM pragma_table_info(?)", row.get(0))) {
                columns.put(column.get(0), column.get(1));
            }
            String component = columns.remove("component");
            String group = columns.remove("configgroup");
            String key = columns.remove("name");
            String identifier = columns.remove("identifier");
            if (component != null && group != null && key != null && identifier != null) {
                return Optional.of(new StoreTable(
                        row.get(0), component, group, key, identifier, new ArrayList<>(columns.values())));
            }
        }
        return Optional.empty();
    }

    /** Rows about PCI functions: identifier first, then the values. */
    List<List<String>> pciDevices(MemoryDatabase database) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT CAST(%s AS TEXT)".formatted(quoted(identifier)));
        for (String value : values) {
            sql.append(", CAST(%s AS TEXT)".formatted(quoted(value)));
        }
        return database.query(sql + " FROM " + quoted(name) + isPciDevice());
    }

    int delete(MemoryDatabase database, String address) throws SQLException {
        return database.update(
                "DELETE FROM " + quoted(name) + isPciDevice() + " AND " + quoted(identifier) + " = ?", address);
    }

    List<String> dump(MemoryDatabase database, String address) throws SQLException {
        return StoreDump.rows(database, name, isPciDevice() + " AND " + quoted(identifier) + " = ?", address);
    }

    private String isPciDevice() {
        return " WHERE %s = 'esx' AND %s = 'hardware' AND %s = 'pci_devices'"
                .formatted(quoted(component), quoted(group), quoted(key));
    }
}
