package org.directpathguard;

import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.GuardProperties.LedgerServer;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.LedgerUnavailableException;

/** Where the ledger is kept: a configured PostgreSQL server, the data folder, or a temporary folder for a demonstration. */
final class LedgerPlace {

    private LedgerPlace() {}

    static DatabaseSettings of(GuardProperties properties, boolean demo)
            throws LedgerUnavailableException, MisconfiguredException {
        LedgerServer server = properties.ledger();
        if (server.url() != null) {
            if (server.user() == null) {
                throw new MisconfiguredException(
                        "The setting guard.ledger.user is missing.", "Name the account of the PostgreSQL database.");
            }
            return new DatabaseSettings.PostgreSql(
                    server.url(), server.user(), Optional.ofNullable(server.passwordFile()));
        }
        Path data = properties.data();
        if (data != null) {
            return new DatabaseSettings.Folder(data, true);
        }
        return demo ? DatabaseSettings.temporary() : DatabaseSettings.standard(true);
    }
}
