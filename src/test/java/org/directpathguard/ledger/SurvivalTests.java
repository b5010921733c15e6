package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.directpathguard.ledger.DatabaseSettings.Folder;
import org.directpathguard.ledger.DatabaseSettings.PostgreSql;
import org.directpathguard.testing.PostgreSqlServer;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurvivalTests {

    private static final int ROUNDS = Integer.getInteger("ledger.kills", 3);
    private static final int DECISIONS = Integer.getInteger("ledger.decisions", 60);

    private static Ledger ledger(Database database) {
        return new Ledger(database, Clock.systemUTC());
    }

    private static LedgerRecord fact() {
        return LedgerRecord.of(LedgerKind.ARMED, "watcher", "finds an armed host");
    }

    @Test
    void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled(@TempDir Path folder) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Decider.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            acknowledged.addAll(storedBeforeTheKill(process));
        }
        try (Database database = Database.open(new Folder(folder, false))) {
            Decisions decisions = new Decisions(database, ledger(database));

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * DECISIONS);
            for (String id : acknowledged) {
                assertThat(decisions.find(id)).as(id).isPresent();
            }
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    private static List<String> storedBeforeTheKill(Process process) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith("stored ") && line.length() == 43) {
                    ids.add(line.substring(7));
                }
                if (ids.size() == DECISIONS) {
                    process.toHandle().destroyForcibly(); // leaves its output to be read
                }
                line = lines.readLine();
            }
        }
        process.waitFor();
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void entriesOfManyThreadsAndReplicasFormOneChain(Databases kind) throws Exception {
        DatabaseSettings settings = kind.fresh();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Database one = Database.open(settings);
                Database other = kind == Databases.POSTGRESQL ? Database.open(settings) : one) {
            List<Callable<LedgerEntry>> work = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                Ledger ledger = ledger(number % 2 == 0 ? one : other);
                work.add(() -> ledger.append(fact()));
            }
            for (Future<LedgerEntry> entry : threads.invokeAll(work)) {
                entry.get();
            }
            AuditReport report = new Audit(one).verify(List.of());

            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(60);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalInTheMiddleOfAWriteLeavesNothing(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Ledger ledger = ledger(database);

            assertThatThrownBy(() -> database.write(sql -> {
                        ledger.append(sql, fact());
                        throw new IOException("no");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(new Audit(database).verify(List.of()).entries()).isZero();
        }
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheDatabaseUnderTheOthers(@TempDir Path folder) throws Exception {
        try (Database database = Database.open(new Folder(folder, false))) {
            Ledger ledger = ledger(database);
            Thread interrupted = new Thread(() -> {
                Thread.currentThread().interrupt();
                try {
                    ledger.append(fact());
                } catch (LedgerUnavailableException e) {
                    // It may well fail, but alone.
                }
            });
            interrupted.start();
            interrupted.join();

            assertThat(ledger.append(fact()).sequence()).isPositive();
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    @Test
    void aServerThatGoesAwayIsSaidAndServesAgainWhenItIsBack() throws Exception {
        PostgreSqlServer server = PostgreSqlServer.own();
        try (Database database = Database.open(new PostgreSql(server.freshDatabase(), "guard", Optional.empty()))) {
            Ledger ledger = ledger(database);
            ledger.append(fact());
            server.kill();

            assertThatThrownBy(() -> ledger.append(fact()))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining("nothing was recorded");
            server.restart();
            LedgerEntry back = ledger.append(fact());
            assertThat(back.sequence()).isEqualTo(2);
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        } finally {
            server.kill();
        }
    }

    @Test
    void aFullDiskIsSaidAndLosesNothing(@TempDir Path folder) throws Exception {
        Path small = mountOfFewMegabytes(folder.resolve("small"));
        int acknowledged = 0;
        try {
            try (Database database = Database.open(new Folder(small.resolve("ledger"), false))) {
                Ledger ledger = ledger(database);
                LedgerRecord large = fact().with("ballast", ballast());
                try {
                    while (true) {
                        ledger.append(large);
                        acknowledged++;
                    }
                } catch (LedgerUnavailableException full) {
                    assertThat(full.nextStep()).contains("disk");
                }
                run("mount", "-o", "remount,size=64m", small.toString());
                await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                    ledger.append(fact());
                    return true;
                });
                acknowledged++;
            }
            try (Database database = Database.open(new Folder(small.resolve("ledger"), false))) {
                AuditReport report = new Audit(database).verify(List.of());

                assertThat(report.findings()).isEmpty();
                assertThat(report.entries())
                        .isGreaterThanOrEqualTo(acknowledged)
                        .isPositive();
                ledger(database).append(fact());
            }
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    /** A hundred kilobytes that no database can squeeze. */
    private static List<String> ballast() {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(3000).toList();
    }

    private static Path mountOfFewMegabytes(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        if (run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", place.toString()) != 0) {
            return RequiredTools.missing("a small file system can't be mounted by this account");
        }
        return place;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
