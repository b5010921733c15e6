package org.directpathguard.repair.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ConfigStore databases made by Python's SQLite, which is another build than the one under test. */
public final class LabStore {

    /** The columns that public forensic tools name. */
    public static final String CONFIG_TABLE = """
        CREATE TABLE Config (Component TEXT, ConfigGroup TEXT, Name TEXT, Identifier TEXT, ModifiedTime TEXT,
          CreationTime TEXT, Version TEXT, Success INTEGER, AutoConfValue TEXT, UserValue TEXT, VitalValue TEXT,
          CachedValue TEXT, DesiredValue TEXT, Revision INTEGER);
        """;

    private static final String RUN = """
        import sqlite3, sys
        c = sqlite3.connect(sys.argv[1])
        c.executescript(sys.stdin.read())
        c.commit()
        c.close()
        """;

    private static final String QUERY = """
        import sqlite3, sys
        c = sqlite3.connect(sys.argv[1])
        for statement in sys.argv[2:]:
            print('\\n'.join('|'.join(str(value) for value in row) for row in c.execute(statement)), end='\\0')
        """;

    private LabStore() {}

    /**
     * Makes a database.
     *
     * @param script SQL that fills it
     * @return the file
     */
    public static byte[] create(String script) {
        try {
            Path file = Files.createTempFile("lab", ".db");
            Files.delete(file);
            LabPrograms.succeed(script, "python3", "-c", RUN, file.toString());
            byte[] database = Files.readAllBytes(file);
            Files.delete(file);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a database with the usual table.
     *
     * @param rows rows as {@link #row} writes them
     * @return the file
     */
    public static byte[] withRows(String... rows) {
        return create(CONFIG_TABLE + String.join("\n", rows));
    }

    /**
     * An SQL statement for a row about a PCI function.
     *
     * @param identifier its address
     * @param json its value
     * @return the statement
     */
    public static String row(String identifier, String json) {
        return """
            INSERT INTO Config (Component, ConfigGroup, Name, Identifier, AutoConfValue, Revision)
            VALUES ('esx', 'hardware', 'pci_devices', '%s', '%s', 1);
            """.formatted(identifier, json);
    }

    /**
     * Asks a database.
     *
     * @param database the file
     * @param queries SQL
     * @return the answer to each: its rows, one a line, columns separated by {@code |}
     */
    public static List<String> query(byte[] database, String... queries) {
        try {
            Path file = Files.createTempFile("lab", ".db");
            Files.write(file, database);
            List<String> arguments = new ArrayList<>(List.of("-c", QUERY, file.toString()));
            arguments.addAll(List.of(queries));
            String answers = LabPrograms.succeed("", "python3", arguments.toArray(String[]::new));
            Files.deleteIfExists(Path.of(file + "-wal"));
            Files.deleteIfExists(Path.of(file + "-shm"));
            Files.delete(file);
            return List.of(answers.split("\0", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
