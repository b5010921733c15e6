package org.directpathguard.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.rules.Decision;

/** A ledger in which something happened. */
final class Story {

    static final String FINGERPRINT = "sha256:" + "ab".repeat(32);

    private Story() {}

    static NewDecision decision(String id) {
        return new NewDecision(
                id,
                Instant.now().plus(Duration.ofHours(1)),
                Decision.BLOCK,
                "esx01",
                "host-10",
                Optional.of("production"),
                "alice",
                Optional.of("CHG0042"),
                "standard",
                FINGERPRINT,
                "{\"decision\":\"BLOCK\",\"host\":{\"name\":\"esx01\"},\"requested\":[{\"address\":\"0000:00:1f.2\"}]}");
    }

    static NewOverride override(StoredDecision check) {
        return new NewOverride(
                check,
                List.of("boot-device"),
                "the disk is being replaced",
                Optional.of("CHG0042"),
                "alice",
                Instant.now().plus(Duration.ofHours(1)));
    }

    /** Decisions, an override from wish to use, two tokens, a checkpoint in the middle: twenty entries. */
    static void tell(Database database) throws Exception {
        Ledger ledger = new Ledger(database, Clock.systemUTC());
        Decisions decisions = new Decisions(database, ledger);
        Overrides overrides = new Overrides(database, ledger);
        StoredDecision check = decisions.store(decision("check-1"));
        for (int number = 2; number <= 6; number++) {
            decisions.store(decision("check-" + number));
        }
        String granted = overrides.request(override(check)).id();
        overrides.approve(granted, "bob");
        overrides.use(granted, FINGERPRINT, "alice");
        overrides.request(override(check));
        new Checkpoints(database, ledger, List.of()).take();
        ApiTokens tokens = new ApiTokens(database, ledger, Clock.systemUTC());
        tokens.create(new NewToken("pipeline", "alice", Set.of(Scope.CHECK), Optional.empty()), "bob");
        String lost = tokens.create(new NewToken("lost", "alice", Set.of(Scope.APPLY), Optional.empty()), "bob")
                .token()
                .id();
        tokens.revoke(lost, "bob");
        for (int number = 1; number <= 6; number++) {
            ledger.append(LedgerRecord.of(LedgerKind.ARMED, "watcher", "finds an armed host")
                    .about("esx0" + number));
        }
    }
}
