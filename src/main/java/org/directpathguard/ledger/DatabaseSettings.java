package org.directpathguard.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which database keeps the ledger. */
public sealed interface DatabaseSettings {

    /** Opens it, its tables up to date. */
    Database open() throws LedgerUnavailableException;

    /**
     * The embedded database.
     *
     * @param folder where its files lie; made when it is missing, readable by its owner only
     * @param shared whether other processes of this account may use it meanwhile, over a port of the loopback address
     */
    record Folder(Path folder, boolean shared) implements DatabaseSettings {

        @Override
        public Database open() throws LedgerUnavailableException {
            return new EmbeddedDatabase(folder).open(shared);
        }
    }

    /**
     * A PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}, with what the driver needs for TLS
     * @param user the account
     * @param passwordFile a file whose first line is the password; without one, what the driver finds by itself
     */
    record PostgreSql(String url, String user, Optional<Path> passwordFile) implements DatabaseSettings {

        @Override
        public Database open() throws LedgerUnavailableException {
            return PostgreSqlDatabase.open(this);
        }
    }

    /**
     * The embedded database below the home folder.
     *
     * @param shared whether other processes of this account may use it meanwhile
     * @return its settings
     */
    static DatabaseSettings standard(boolean shared) {
        return new Folder(Path.of(System.getProperty("user.home", "."), ".directpath-guard"), shared);
    }

    /**
     * An embedded database that is gone with the machine's temporary files.
     *
     * @return its settings
     * @throws LedgerUnavailableException if there is no place for it
     */
    static DatabaseSettings temporary() throws LedgerUnavailableException {
        try {
            Path folder = Files.createTempDirectory("directpath-guard-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.delete(folder)));
            return new Folder(folder, true);
        } catch (IOException e) {
            throw new LedgerUnavailableException(
                    "No temporary folder could be made for the ledger: " + e.getMessage() + ".",
                    "Make room in the folder for temporary files, or name another one with -Djava.io.tmpdir.",
                    e);
        }
    }
}
