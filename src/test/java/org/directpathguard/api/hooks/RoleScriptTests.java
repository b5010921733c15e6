package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that takes the toggle's privilege out of people's roles, with a govc that writes down what it is asked. */
class RoleScriptTests {

    private static final String GOVC = """
        #!/usr/bin/env bash
        case "$*" in
          role.ls) printf '%s\\n' "Admin  Admin" "BuiltIn  Built-in" "Readers  Readers" "Ops at night  Ops at night" "$(cat "$MADE")  x" ;;
          "role.ls Admin" | "role.ls BuiltIn" | "role.ls Ops at night") printf '%s\\n' System.Read Host.Config.PciPassthru ;;
          "role.ls "*) echo System.Read ;;
          "role.update -r BuiltIn "*) echo "govc: ServerFaultCode: A specified parameter was not correct" >&2; exit 1 ;;
          role.create*) echo "$2" > "$MADE" ;;
        esac
        case "$1" in *.ls) ;; *) echo "$*" >> "$ASKED" ;; esac
        """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        assertThat(Files.writeString(folder.resolve("govc"), GOVC).toFile().setExecutable(true))
                .isTrue();
        Files.createFile(folder.resolve("made"));
        Files.createFile(folder.resolve("asked"));
    }

    private String run(String... more) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "src/hooks/role/toggle-needs-the-guard.sh", "guard@vsphere.local");
        builder.command().addAll(List.of(more));
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        builder.environment().put("MADE", folder.resolve("made").toString());
        builder.environment().put("ASKED", folder.resolve("asked").toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("asked"));
    }

    @Test
    void withoutDoItChangesNothingAndSaysWhatItWould() throws Exception {
        assertThat(run())
                .contains(
                        "role.create DirectPathGuardToggle", "role.update -r Ops\\ at\\ night Host.Config.PciPassthru")
                .doesNotContain("Readers");
        assertThat(asked()).isEmpty();
    }

    @Test
    void aBuiltInRoleThatCanNotBeChangedIsNamedAndTheOthersAreChanged() throws Exception {
        assertThat(run("--do")).contains("# BuiltIn could not be changed", "# Admin holds everything");
        assertThat(asked()).contains("role.update -r Ops at night Host.Config.PciPassthru");
    }

    @Test
    void itCanBeRunAgain() throws Exception {
        run("--do");

        assertThat(run("--do")).contains("# DirectPathGuardToggle is there already.");
        assertThat(asked()).containsOnlyOnce("role.create").contains("permissions.set -principal guard@vsphere.local");
    }
}
