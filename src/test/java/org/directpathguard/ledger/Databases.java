package org.directpathguard.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.ledger.DatabaseSettings.Folder;
import org.directpathguard.ledger.DatabaseSettings.PostgreSql;
import org.directpathguard.testing.PostgreSqlServer;

/** The databases that everything must work on. */
enum Databases {
    EMBEDDED {
        @Override
        DatabaseSettings fresh() throws Exception {
            Path folder = Files.createTempDirectory("directpath-guard-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.delete(folder)));
            return new Folder(folder, false);
        }
    },
    POSTGRESQL {
        @Override
        DatabaseSettings fresh() throws Exception {
            return new PostgreSql(PostgreSqlServer.shared().freshDatabase(), "guard", Optional.empty());
        }
    };

    abstract DatabaseSettings fresh() throws Exception;

    Database open() throws Exception {
        return Database.open(fresh());
    }
}
