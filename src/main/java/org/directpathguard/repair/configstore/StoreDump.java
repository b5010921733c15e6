package org.directpathguard.repair.configstore;

import static org.directpathguard.repair.configstore.MemoryDatabase.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything in a database as lines that are equal only if every value is, byte for byte and type for type. */
final class StoreDump {

    private StoreDump() {}

    static List<String> of(MemoryDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (List<String> row : database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid")) {
            lines.add("schema " + row);
        }
        for (List<String> table :
                database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")) {
            lines.addAll(rows(database, table.get(0), ""));
        }
        return lines;
    }

    /** The lines of some rows of a table; the condition is part of the statement. */
    static List<String> rows(MemoryDatabase database, String table, String condition, Object... parameters)
            throws SQLException {
        String columns = database.query("SELECT name FROM pragma_table_xinfo(?)", table).stream()
                .map(column -> quoted(column.get(0)))
                .map(column -> "CASE typeof(%s) WHEN 'text' THEN 'T' || hex(%s) ELSE quote(%s) END"
                        .formatted(column, column, column))
                .collect(Collectors.joining(", "));
        return database.query("SELECT " + columns + " FROM " + quoted(table) + condition, parameters).stream()
                .map(row -> table + " " + row)
                .toList();
    }
}
