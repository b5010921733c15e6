package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {

    private final Path folder;

    LedgerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyEntryBindsTheOneBeforeIt() throws Exception {
        try (Database database = Database.open(new DatabaseSettings.Folder(folder, false))) {
            Ledger ledger = new Ledger(database, Clock.systemUTC());
            LedgerEntry first = ledger.append(LedgerRecord.of(LedgerKind.VERIFY, "alice", "looks again"));
            LedgerEntry second = ledger.append(LedgerRecord.of(LedgerKind.VERIFY, "bob", "looks, too"));

            assertThat(first.previousHash()).isEqualTo("0".repeat(64));
            assertThat(second.previousHash()).isEqualTo(first.hash()).isNotEqualTo(first.previousHash());
            assertThat(ledger.list(LedgerQuery.newest(10)).items()).containsExactly(second, first);
        }
    }

    @Test
    void whatWasAppendedIsThereAfterARestart() throws Exception {
        try (Database database = Database.open(new DatabaseSettings.Folder(folder, true))) {
            Ledger ledger = new Ledger(database, Clock.systemUTC());
            for (int number = 1; number <= 5; number++) {
                ledger.append(
                        LedgerRecord.of(LedgerKind.ARMED, "watcher", "found it").with("number", number));
            }
        }
        try (Database database = Database.open(new DatabaseSettings.Folder(folder, false))) {
            Page<LedgerEntry> newest = new Ledger(database, Clock.systemUTC()).list(LedgerQuery.newest(3));

            assertThat(newest.items().stream().map(LedgerEntry::sequence))
                    .containsExactlyElementsOf(LongStream.of(5, 4, 3).boxed().toList());
            assertThat(newest.next()).contains(3L);
        }
    }

    @Test
    void anotherProcessComesInThroughTheOneThatShares() throws Exception {
        DatabaseSettings settings = new DatabaseSettings.Folder(folder, true);
        try (Database service = Database.open(settings);
                Database command = Database.open(new DatabaseSettings.Folder(folder, false))) {
            new Ledger(command, Clock.systemUTC()).append(LedgerRecord.of(LedgerKind.VERIFY, "alice", "looks again"));

            assertThat(new Ledger(service, Clock.systemUTC())
                            .list(LedgerQuery.newest(10))
                            .items())
                    .hasSize(1);
        }
    }
}
