package org.directpathguard.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database of a folder. One process opens the file, under a lock of the operating system; others of the same
 * account go through the service, see {@link SharedDoor}.
 */
final class EmbeddedDatabase {

    private static final String NAME = "ledger";
    private static final String USER = "guard";
    // async: an interrupted thread must not close the file under all others. No write delay: a commit is in the file.
    // The query cache holds every statement of this package, so that none is parsed twice. No trace file: each command
    // beside
    // the service would leave a stack trace in it, and nobody ever empties it.
    private static final String OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path folder;

    EmbeddedDatabase(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Database open(boolean shared) throws LedgerUnavailableException {
        SharedDoor.keepToThisMachine();
        String password = prepare();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Database> opened = attempt(shared, password);
            if (opened.isPresent()) {
                return opened.get();
            }
            if (System.nanoTime() > deadline) {
                throw new LedgerUnavailableException(
                        "The ledger in " + folder + " is in use by another process that does not share it.",
                        "End that process, or wait until it is done; two services need a folder each (guard.data).");
            }
            pause();
        }
    }

    private String prepare() throws LedgerUnavailableException {
        try {
            PrivateFiles.folder(folder);
            return PrivateFiles.secret(folder.resolve(NAME + ".key"));
        } catch (IOException e) {
            throw new LedgerUnavailableException(
                    "The folder " + folder + " can't be used for the ledger: " + e + ".",
                    "Check that this account may write there, or name another folder (guard.data).",
                    e);
        }
    }

    private Optional<Database> attempt(boolean shared, String password) throws LedgerUnavailableException {
        Path file = folder.resolve(NAME);
        try {
            HikariDataSource pool = Pools.open("jdbc:h2:async:" + file + OPTIONS, USER, password);
            Optional<SharedDoor> door = shared ? Optional.of(SharedDoor.open(folder, file)) : Optional.empty();
            return Optional.of(new Database(pool, new EmbeddedEngine(door)));
        } catch (PoolInitializationException | FlywayException e) {
            if (errorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return shared ? Optional.empty() : throughTheService(password);
            }
            throw unusable(e);
        }
    }

    private Optional<Database> throughTheService(String password) {
        Optional<String> url = SharedDoor.url(folder);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Database(Pools.open(url.get(), USER, password), new EmbeddedEngine(Optional.empty())));
        } catch (PoolInitializationException | FlywayException e) {
            return Optional.empty(); // the service has just ended, or has not yet begun to share
        }
    }

    private LedgerUnavailableException unusable(RuntimeException failure) {
        if (errorCode(failure) == ErrorCode.WRONG_USER_OR_PASSWORD) {
            return new LedgerUnavailableException(
                    "The key file of the ledger in " + folder + " does not fit its database.",
                    "Bring both back from the same backup; the key is in " + NAME + ".key.",
                    failure);
        }
        String how = Files.exists(folder.resolve(NAME + ".mv.db")) ? "is there but can't be opened" : "can't be made";
        return new LedgerUnavailableException(
                "The ledger's database in " + folder + " " + how + ".",
                "Check the disk's free space and health; a damaged file has to come back from a backup.",
                failure);
    }

    private static int errorCode(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fromDriver) {
                return fromDriver.getErrorCode();
            }
        }
        return 0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
