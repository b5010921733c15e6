package org.directpathguard.repair.configstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** A SQLite database that lives in memory only, with everything switched off that its content could misuse. */
final class MemoryDatabase implements AutoCloseable {

    private static final String MAIN = "main";

    private final SQLiteConnection connection;

    private MemoryDatabase(SQLiteConnection connection) {
        this.connection = connection;
    }

    static MemoryDatabase open(byte[] file) throws SQLException, UnexpectedConfigStoreException {
        MemoryDatabase database = new MemoryDatabase(connect());
        try {
            database.connection.deserialize(MAIN, file);
            database.run("PRAGMA temp_store = MEMORY");
            database.run("PRAGMA trusted_schema = OFF");
            database.run("PRAGMA cell_size_check = ON");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private static SQLiteConnection connect() throws UnexpectedConfigStoreException {
        try {
            return JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
        } catch (SQLException | LinkageError e) {
            throw new UnexpectedConfigStoreException(
                    "The SQLite library, which reads the ConfigStore of ESXi 7 and later, could not be started.",
                    "Use the rescue bundle, or give Java a folder it may unpack the library to:"
                            + " -Dorg.sqlite.tmpdir=FOLDER.",
                    e);
        }
    }

    /** {@return the rows, each column as text or null} */
    List<List<String>> query(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    String value = result.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    byte[] save() throws SQLException {
        return connection.serialize(MAIN);
    }

    /** A name quoted for use in a statement. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
