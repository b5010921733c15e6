package org.directpathguard.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.directpathguard.ledger.DatabaseSettings.PostgreSql;
import org.flywaydb.core.api.FlywayException;

/** A PostgreSQL server as the ledger's database. */
final class PostgreSqlDatabase {

    private static final String SECONDS = "3";

    private PostgreSqlDatabase() {}

    static Database open(PostgreSql settings) throws LedgerUnavailableException {
        if (!settings.url().startsWith("jdbc:postgresql:")) {
            throw new LedgerUnavailableException(
                    "The setting guard.ledger.url names no PostgreSQL database.",
                    "Write it as jdbc:postgresql://HOST/DATABASE, or leave it out for the embedded database.");
        }
        try {
            HikariDataSource pool = Pools.open(settings.url(), settings.user(), password(settings.passwordFile()));
            return new Database(pool, Engine.SERVER);
        } catch (PoolInitializationException | FlywayException e) {
            throw new LedgerUnavailableException(
                    "The ledger's PostgreSQL database can't be opened: " + PlainLine.of(deepest(e)) + ".",
                    "Check guard.ledger.url, user and password-file, and that the server runs and lets this account"
                            + " create tables.",
                    e);
        }
    }

    /** Sessions for the leadership alone; whoever does not answer within seconds does not answer at all. */
    static ElectedLeader.Sessions session(PostgreSql settings) throws LedgerUnavailableException {
        Properties account = new Properties();
        account.setProperty("user", settings.user());
        String password = password(settings.passwordFile());
        if (!password.isEmpty()) {
            account.setProperty("password", password);
        }
        account.setProperty("ApplicationName", "directpath-guard leadership");
        account.setProperty("tcpKeepAlive", "true");
        for (String patience : List.of("connectTimeout", "loginTimeout", "socketTimeout")) {
            account.setProperty(patience, SECONDS);
        }
        return () -> LeaderSession.open(settings.url(), account);
    }

    private static String password(Optional<Path> file) throws LedgerUnavailableException {
        if (file.isEmpty()) {
            return "";
        }
        try {
            return Files.readAllLines(file.get(), StandardCharsets.UTF_8).stream()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new LedgerUnavailableException(
                    "The password file " + file.get() + " of the ledger can't be read.",
                    "Check that it exists, that it is a text file in UTF-8, and that this account may read it.",
                    e);
        }
    }

    private static String deepest(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceAll("\\.$", "");
    }
}
