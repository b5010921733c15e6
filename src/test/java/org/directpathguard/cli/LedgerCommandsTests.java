package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.CheckpointFile;
import org.directpathguard.ledger.CheckpointKey;
import org.directpathguard.ledger.Checkpoints;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings.Folder;
import org.directpathguard.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTests {

    private final Path folder;

    LedgerCommandsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Run run(String... arguments) {
        String[] all = List.of(arguments).toArray(new String[arguments.length + 2]);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.toString();
        return Run.of(all);
    }

    private String made(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "token";
        all[1] = "create";
        all[2] = "pipeline";
        System.arraycopy(options, 0, all, 3, options.length);
        Run run = run(all);
        assertThat(run.code()).as(run.error()).isZero();
        return run.out().lines().findFirst().orElseThrow();
    }

    private Optional<Caller> callerOf(String secret) throws Exception {
        try (Database database = Database.open(new Folder(folder, false))) {
            return LocalAccount.tokens(database).authenticate(secret);
        }
    }

    @Test
    void aTokenIsShownOnceAndCountsUntilItIsWithdrawn() throws Exception {
        String secret = made("--scope", "check,apply", "--owner", "alice", "--expires", "90d");

        assertThat(secret).startsWith("dpg_");
        assertThat(callerOf(secret)).hasValueSatisfying(caller -> {
            assertThat(caller.name()).isEqualTo("alice");
            assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.CHECK, Scope.APPLY);
        });
        String list = run("token", "list").out();
        assertThat(list)
                .contains("active", "apply,check", "pipeline, for alice")
                .doesNotContain(secret);
        assertThat(Files.readAllBytes(folder.resolve("ledger.mv.db")))
                .asString()
                .doesNotContain(secret);

        String id = list.substring(0, list.indexOf(' '));
        assertThat(run("token", "revoke", id).code()).isZero();
        assertThat(callerOf(secret)).isEmpty();
        assertThat(run("token", "revoke", id).code()).isEqualTo(1);
        assertThat(run("token", "list").out()).contains("revoked");
    }

    @Test
    void aRotatedTokenHasAnotherSecret() throws Exception {
        String old = made();
        String id = run("token", "list").out().split(" ", 2)[0];
        String fresh = run("token", "rotate", id).out().lines().findFirst().orElseThrow();

        assertThat(callerOf(old)).isEmpty();
        assertThat(callerOf(fresh)).isPresent();
        assertThat(run("token", "rotate", "nobody").code()).isEqualTo(1);
    }

    @Test
    void wrongScopesAndTimesAreWrongUsage() {
        assertThat(run("token", "create", "x", "--scope", "root").code()).isEqualTo(64);
        assertThat(run("token", "create", "x", "--expires", "soon").code()).isEqualTo(64);
        assertThat(run("token", "create", " ").code()).isEqualTo(64);
        assertThat(run("token").code()).isEqualTo(64);
        assertThat(run("audit").code()).isEqualTo(64);
    }

    @Test
    void commandsWorkWhileTheServiceHoldsTheLedger() throws Exception {
        try (Database service = Database.open(new Folder(folder, true))) {
            Clock clock = Clock.systemUTC();
            String secret = made();

            assertThat(new ApiTokens(service, new Ledger(service, clock), clock).authenticate(secret))
                    .isPresent();
            assertThat(run("audit", "verify").out()).startsWith("Nothing is wrong: 1 entries");
        }
    }

    @Test
    void aLedgerThatSomebodyTouchedIsNotIntact() throws Exception {
        made();
        Path checkpoints = folder.resolve("checkpoints.jsonl");
        try (Database database = Database.open(new Folder(folder, false))) {
            Checkpoints own = new Checkpoints(
                    database, new Ledger(database, Clock.systemUTC()), List.of(new CheckpointFile(checkpoints)));
            own.take();
            own.ship();
        }
        Run anchored = run("audit", "verify", "--checkpoints", checkpoints.toString());
        assertThat(anchored.code()).isZero();
        assertThat(anchored.out()).contains("They reach to entry 1 of 2.");
        try (Database database = Database.open(new Folder(folder, false))) {
            database.write(
                    sql -> sql.sql("update ledger_entry set who = 'nobody'").update());
        }
        Run verify = run("audit", "verify", "--format", "json");

        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).contains("\"intact\":false", "entry 1", "was changed");
    }

    @Test
    void theSignatureOfACheckpointIsVerifiedByTheKeyThatIsGiven(@TempDir Path elsewhere) throws Exception {
        made();
        CheckpointKey key = CheckpointKey.in(folder.resolve("keys"));
        Path checkpoints = folder.resolve("checkpoints.jsonl");
        try (Database database = Database.open(new Folder(folder, false))) {
            Checkpoints own = new Checkpoints(
                    database,
                    new Ledger(database, Clock.systemUTC()),
                    List.of(new CheckpointFile(checkpoints)),
                    Optional.of(key));
            own.take();
            own.ship();
        }
        String other = CheckpointKey.in(elsewhere).verifierKey();
        Path pub = Files.writeString(folder.resolve("kept.pub"), key.verifierKey() + "\n");
        Path note = Files.writeString(
                folder.resolve("note"),
                new CheckpointFile(checkpoints).read().get(0).note().orElseThrow());

        assertThat(run("audit", "verify", "--checkpoint", checkpoints.toString())
                        .code())
                .isZero();
        assertThat(run("audit", "verify", "--checkpoint", note.toString(), "--key", pub.toString())
                        .code())
                .isZero();
        Run forged = run("audit", "verify", "--checkpoint", note.toString(), "--key", other);
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.out()).contains("checkpoint of 1 entries has a signature that is not by the key");
        assertThat(run("audit", "verify", "--checkpoint", note.toString(), "--key", "nowhere")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void checkpointsThatAreNoneAreSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("something"), "{}\n");
        Run verify = run("audit", "verify", "--checkpoints", file.toString());

        assertThat(verify.code()).isEqualTo(3);
        assertThat(verify.error()).contains("can't be read").contains("Next step: ");
    }

    @Test
    void theExportHoldsEveryEntryInOneLineAndNoFormula() {
        run("token", "create", "=cmd()\nsecond line");
        String lines = run("audit", "export").out();
        String table = run("audit", "export", "--format", "csv").out();

        assertThat(lines.lines())
                .hasSize(1)
                .allSatisfy(
                        line -> assertThat(line).contains("\"kind\":\"TOKEN_CREATED\"", "=cmd()\\\\u000asecond line"));
        assertThat(table.lines()).hasSize(2).first().asString().startsWith("sequence,time,kind,who");
    }

    @Test
    void theConfigurationFileNamesTheFolder() throws IOException {
        Path yaml =
                Files.writeString(folder.resolve("guard.yaml"), "guard:\n  data: " + folder.resolve("other") + "\n");
        Run made = Run.of("token", "create", "x", "--config", yaml.toString());
        Run listed = Run.with(Map.of("GUARD_DATA", folder.resolve("other").toString()), Terminal.NONE, "token", "list");

        assertThat(made.code()).as(made.error()).isZero();
        assertThat(listed.out()).contains("active");
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run list = Run.of("token", "list", "--data", file.resolve("below").toString());

        assertThat(list.code()).isEqualTo(3);
        assertThat(list.error()).contains("can't be used for the ledger").contains("Next step: ");
    }
}
