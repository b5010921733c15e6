package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.directpathguard.ledger.DatabaseSettings.PostgreSql;
import org.directpathguard.testing.PostgreSqlServer;
import org.junit.jupiter.api.Test;

class LeadershipTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static PostgreSql at(String url) {
        return new PostgreSql(url, "guard", Optional.empty());
    }

    @Test
    void theOnlyServiceOfAnEmbeddedDatabaseLeads() throws Exception {
        try (Leadership leadership = Leadership.of(new DatabaseSettings.Folder(Path.of("unused"), true))) {
            assertThat(leadership.isHeld()).isTrue();
            assertThat(leadership.confirm()).isTrue();
        }
    }

    @Test
    void ofSeveralServicesOneLeadsUntilItEnds() throws Exception {
        PostgreSql database = at(PostgreSqlServer.shared().freshDatabase());
        Leadership first = Leadership.of(database);
        await().atMost(PATIENCE).until(first::isHeld);
        try (Leadership second = Leadership.of(database);
                Leadership elsewhere =
                        Leadership.of(at(PostgreSqlServer.shared().freshDatabase()))) {
            assertThat(second.confirm()).isFalse();
            assertThat(second.isHeld()).isFalse();
            assertThat(elsewhere.confirm()).isTrue();

            first.close();

            assertThat(first.isHeld()).isFalse();
            await().atMost(PATIENCE).until(second::isHeld);
            assertThat(first.confirm()).isFalse();
        } finally {
            first.close();
        }
    }

    @Test
    void whenTheProcessThatLeadsIsKilledAnotherOneTakesOver() throws Exception {
        String url = PostgreSqlServer.shared().freshDatabase();
        Process leader = candidate(url);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(leader.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch("leads"::equals)).isTrue();
            try (Leadership other = Leadership.of(at(url))) {
                assertThat(other.confirm()).isFalse();

                leader.destroyForcibly().waitFor();

                await().atMost(PATIENCE).until(other::isHeld);
            }
        } finally {
            leader.destroyForcibly();
        }
    }

    @Test
    void nobodyLeadsWhileTheDatabaseIsDownAndOneDoesWhenItIsBack() throws Exception {
        PostgreSqlServer server = PostgreSqlServer.own();
        PostgreSql database = at(server.freshDatabase());
        try (Leadership first = Leadership.of(database)) {
            await().atMost(PATIENCE).until(first::isHeld);
            try (Leadership second = Leadership.of(database)) {
                server.kill();
                assertThat(first.confirm()).isFalse();
                assertThat(first.isHeld()).isFalse();

                server.restart();

                await().atMost(PATIENCE).until(() -> first.isHeld() || second.isHeld());
                assertThat(first.confirm() && second.confirm()).isFalse();
            }
        } finally {
            server.kill();
        }
    }

    private static Process candidate(String url) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Candidate.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
