package org.directpathguard.repair.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import picocli.CommandLine;

/** What the rescue bundle's build runs once, so that the classes that a repair needs are prepared for a fast start. */
final class WarmUp {

    private static final int FAILED = 3;

    private WarmUp() {}

    /**
     * Looks at an archive, repairs a copy of it, and opens SQLite.
     *
     * @param archive a saved configuration with one passthrough entry
     * @return 0 if all of that works
     */
    static int run(String archive) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine commandLine = Rescue.commandLine().setOut(nowhere);
        int found = commandLine.execute("repair", "inspect", archive);
        int repaired = commandLine.execute("repair", "apply", archive, "--yes", "--out", archive + ".out");
        try (Connection connection = new JDBC().connect("jdbc:sqlite::memory:", new Properties())) {
            return found == 1 && repaired == 0 && connection.isValid(1) ? 0 : FAILED;
        } catch (SQLException broken) {
            System.err.println(broken.getMessage());
            return FAILED;
        }
    }
}
