package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.ledger.SignedNote.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoteTests {

    /** Key and note of the documentation of golang.org/x/mod/sumdb/note. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Checkpoint TAKEN =
            new Checkpoint(7, "ab".repeat(32), Instant.parse("2026-11-23T01:02:03.456Z"));

    private final Path folder;

    SignedNoteTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theNoteOfTheReferenceImplementationVerifies() {
        Verifier peter = Verifier.parse(PETER).orElseThrow();

        assertThat(peter.text()).isEqualTo(PETER);
        assertThat(peter.hasSigned(NOTE)).isTrue();
        assertThat(peter.hasSigned(NOTE.replace("answer", "answer "))).isFalse();
        assertThat(peter.hasSigned(NOTE.replace("x08go", "x08gp"))).isFalse();
        assertThat(peter.hasSigned("no note")).isFalse();
    }

    @Test
    void aKeyThatIsNoneOrHasAnotherHashIsRefused() {
        assertThat(Verifier.parse(PETER.replace("c74f20a3", "c74f20a4"))).isEmpty();
        assertThat(Verifier.parse(PETER.substring(0, PETER.length() - 4))).isEmpty();
        assertThat(Verifier.parse("")).isEmpty();
    }

    @Test
    void aCheckpointIsSignedAndReadBackInEveryForm() throws Exception {
        CheckpointKey key = CheckpointKey.in(folder);
        Checkpoint signed = key.sign(TAKEN);
        String note = signed.note().orElseThrow();
        String event = CanonicalJson.write(Map.of("data", Map.of("facts", Map.of("note", note))));

        assertThat(note).startsWith("directpath-guard\n7\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n");
        assertThat(List.of(Checkpoint.parse(signed.json()), Checkpoint.parse(event), Checkpoint.ofNote(note)))
                .allSatisfy(read -> {
                    assertThat(read).isEqualTo(signed);
                    assertThat(read.wrongSignature(key.verifierKey())).isEmpty();
                });
        assertThat(CheckpointKey.in(folder).sign(TAKEN))
                .as("the same key again")
                .isEqualTo(signed);
        assertThat(CheckpointKey.verifierKeyIn(folder)).isEqualTo(key.verifierKey());
        assertThat(Files.getPosixFilePermissions(folder.resolve("checkpoint.key")))
                .hasSize(2);
    }

    @Test
    void whatWasNotSignedSoIsSaid(@TempDir Path elsewhere) throws Exception {
        CheckpointKey key = CheckpointKey.in(folder);
        Checkpoint signed = key.sign(TAKEN);
        Checkpoint moved = new Checkpoint(8, TAKEN.root(), TAKEN.time(), signed.note());

        assertThat(moved.wrongSignature(key.verifierKey()))
                .hasValueSatisfying(words -> assertThat(words).contains("something else"));
        assertThat(TAKEN.wrongSignature(key.verifierKey())).contains("bears no signature");
        assertThat(signed.wrongSignature(CheckpointKey.in(elsewhere).verifierKey()))
                .hasValueSatisfying(words -> assertThat(words).contains("not by the key"));
        assertThat(signed.wrongSignature("nonsense"))
                .hasValueSatisfying(words -> assertThat(words).contains("can't be verified"));
    }

    @Test
    void whatIsShippedAndRecordedIsSigned() throws Exception {
        CheckpointKey key = CheckpointKey.in(folder.resolve("keys"));
        Path file = folder.resolve("checkpoints.jsonl");
        try (Database database = Database.open(new DatabaseSettings.Folder(folder.resolve("data"), false))) {
            Ledger ledger = new Ledger(database, Clock.systemUTC());
            ledger.append(LedgerRecord.of(LedgerKind.ARMED, "watcher", "finds an armed host"));
            Checkpoints checkpoints =
                    new Checkpoints(database, ledger, List.of(new CheckpointFile(file)), Optional.of(key));
            checkpoints.take();
            checkpoints.ship();

            assertThat(new CheckpointFile(file).read()).singleElement().satisfies(shipped -> {
                assertThat(shipped.wrongSignature(key.verifierKey())).isEmpty();
                assertThat(new Audit(database).verify(List.of(shipped)).findings())
                        .isEmpty();
            });
            assertThat(ledger.list(LedgerQuery.newest(1)).items())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.payload()).contains("\"note\":\"directpath-guard\\n1\\n"));
        }
    }

    @Test
    void aRootThatIsNoneIsNoCheckpoint() {
        assertThat(List.of(TAKEN.json().replace("abab", "zzzz"), "{\"data\":{\"facts\":{\"note\":\"x\\n\\ny\"}}}"))
                .allSatisfy(
                        line -> assertThatThrownBy(() -> Checkpoint.parse(line)).isInstanceOf(IOException.class));
    }
}
