package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.ledger.DatabaseSettings.Folder;
import org.directpathguard.ledger.DatabaseSettings.PostgreSql;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OlderLedgerTests {

    private static final String BEFORE_DECISIONS_WERE_KEPT_BY_PLACE = "2";

    @ParameterizedTest
    @EnumSource
    void aLedgerOfAnOlderVersionKeepsEveryDecisionAndGoesOn(Databases kind) throws Exception {
        DatabaseSettings settings = kind.fresh();
        List<StoredDecision> stored = new ArrayList<>();
        try (Database older = older(settings)) {
            Decisions decisions = new Decisions(older, new Ledger(older, Clock.systemUTC()));
            for (int number = 1; number <= 5; number++) {
                stored.add(decisions.store(Story.decision("check-" + number)));
            }
        }

        try (Database database = Database.open(settings)) {
            Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));
            stored.add(decisions.store(Story.decision("check-6")));

            for (StoredDecision one : stored) {
                assertThat(decisions.find(one.id())).contains(one);
            }
            assertThat(stored).extracting(StoredDecision::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    private static Database older(DatabaseSettings settings) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setUsername("guard");
        Engine engine = Engine.SERVER;
        if (settings instanceof Folder folder) {
            Path file = folder.folder().toAbsolutePath().resolve("ledger");
            config.setJdbcUrl("jdbc:h2:" + file);
            config.setPassword(PrivateFiles.secret(Path.of(file + ".key")));
            engine = new EmbeddedEngine(Optional.empty());
        } else if (settings instanceof PostgreSql server) {
            config.setJdbcUrl(server.url());
        }
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/ledger")
                .table("ledger_schema_history")
                .target(BEFORE_DECISIONS_WERE_KEPT_BY_PLACE)
                .load()
                .migrate();
        return new Database(pool, engine);
    }
}
