package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTests {

    private static final String HEAD = "schema: directpath-guard/policy/1\nname: lab\n";
    private static final String HEADLESS =
            HEAD + "rules:\n- {rule: console-display, severity: INFO, reason: every host has a serial console}\n";

    @TempDir
    Path folder = Path.of("");

    private String policy(String text) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), text).toString();
    }

    private String dump() throws IOException {
        Path dump = Files.createDirectories(folder.resolve("dump"));
        new SavedInventory().write(dump);
        return dump.toString();
    }

    @Test
    void aPolicyThatCanBeUsedIsSaidSo() throws IOException {
        Run run = Run.of("policy", "check", policy(HEADLESS));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("'lab'").contains("1 entries");
    }

    @Test
    void aPolicyThatCannotBeMeantIsRefusedLineByLine() throws IOException {
        Run run =
                Run.of("policy", "check", policy(HEAD + "rules:\n- {rule: boot-device, severity: INFO, reason: x}\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error()).contains("line 4").contains("can't be lowered").contains("Next step:");
    }

    @Test
    void aCheckFollowsThePolicyAndNamesIt() throws IOException {
        String[] check = {
            "check",
            "--dump",
            dump(),
            "--host",
            "esx01",
            "--device",
            SavedInventory.CONSOLE,
            "--format",
            "json",
            "--policy",
            policy(HEADLESS)
        };

        Run run = Run.of(check);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"policy\" : \"lab\"").contains("\"originalSeverity\" : \"WARN\"");
    }

    @Test
    void aPolicyThatCannotBeReadJudgesNothing() throws IOException {
        Run run = Run.of(
                "check",
                "--dump",
                dump(),
                "--host",
                "esx01",
                "--device",
                SavedInventory.CONSOLE,
                "--policy",
                folder.resolve("none.yaml").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains("nothing is judged");
    }

    @Test
    void aTestNamesEveryVerdictThatGetsMilder() throws IOException {
        Run run = Run.of("policy", "test", policy(HEADLESS), "--dump", dump());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(SavedInventory.CONSOLE + ": WARN -> ALLOW");
    }

    @Test
    void showListsTheRulesAndWhatTheFileChanges() throws IOException {
        Run run = Run.of("policy", "show", policy(HEADLESS));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("boot-device").contains("console-display -> INFO");
    }

    @Test
    void withoutASubcommandItSaysWhatToDo() {
        assertThat(Run.of("policy").code()).isEqualTo(64);
    }

    @Test
    void aLookAheadNamesTheFlagsOfAHost() throws IOException {
        Path dump = Files.createDirectories(folder.resolve("flagged"));
        SavedInventory inventory = new SavedInventory();
        inventory.function(SavedInventory.CONSOLE).pending();
        inventory.write(dump);

        Run run = Run.of("hardware-change", "--dump", dump.toString(), "--host", "esx01", "--format", "json");

        assertThat(run.out()).contains("directpath-guard/hardware-change/1").contains(SavedInventory.CONSOLE);
        assertThat(run.code()).isLessThanOrEqualTo(1);
    }
}
