package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTextsTests {

    private static final String SATA = "0000:00:1f.2";
    private static final String USB = "0000:00:1a.0";

    private static CheckDocument document(HostBuilder host, boolean disable, String... devices)
            throws NoVerdictException {
        return CheckDocument.of(new Checker(Policy.standard()).check(host.build(), List.of(devices), disable));
    }

    @Test
    void aBlockIsNoPlanButARefusalWithWhatToDoInstead() throws NoVerdictException {
        CheckDocument blocked = document(HostBuilder.article(), false, SATA);

        assertThat(blocked.texts().implementationPlan())
                .startsWith("1. Do not make this change. The verdict is BLOCK for 0000:00:1f.2")
                .contains("Instead ", "check again: directpath-guard check --host ")
                .doesNotContain("Turn passthrough on");
        assertThat(blocked.texts().testPlan()).startsWith("1. The verdict is BLOCK");
    }

    @Test
    void anAllowedChangeNamesItsDevicesAndTheStepsInOrder() throws NoVerdictException {
        CheckDocument allowed = document(HostBuilder.article(), false, USB);

        assertThat(allowed.decision()).isEqualTo(Decision.ALLOW);
        assertThat(allowed.texts().implementationPlan())
                .containsSubsequence("check again", "backup_config", "exactly 0000:00:1a.0", "Read back", "Restart");
        assertThat(allowed.texts().testPlan())
                .contains("/bootbank", "still shows vmhba0", "accessible: datastore1")
                .contains("directpath-guard scan --host");
    }

    @Test
    void aWarningIsSettledBeforeTheChange() throws NoVerdictException {
        CheckDocument warned = document(HostBuilder.article(), false, USB, "0000:00:1d.0");

        assertThat(warned.decision()).isEqualTo(Decision.WARN);
        assertThat(warned.texts().implementationPlan())
                .containsSubsequence("Before it, settle this warning: ", "Turn passthrough on for exactly");
    }

    @Test
    void theWayBackIsTheBackoutOfTheDocument() throws NoVerdictException {
        CheckDocument allowed = document(HostBuilder.article(), false, USB);

        assertThat(allowed.texts().backoutPlan()).isEqualTo(allowed.backout());
    }

    @ParameterizedTest
    @CsvSource({"6.7.0, this version has no command for it", "8.0.2, esxcli hardware pci pcipassthru set -d ADDRESS -e"
    })
    void theStepsAreThoseOfTheVersion(String version, String words) throws NoVerdictException {
        assertThat(document(HostBuilder.article().version(version), false, USB)
                        .texts()
                        .implementationPlan())
                .contains(words);
    }

    @Test
    void turningItOffHasAPlanOfItsOwn() throws NoVerdictException {
        CheckDocument off = document(HostBuilder.article(), true, SATA);

        assertThat(off.texts().implementationPlan())
                .startsWith("1. Turn passthrough off for exactly 0000:00:1f.2")
                .doesNotContain("BLOCK");
        assertThat(off.texts().testPlan()).contains("no longer names 0000:00:1f.2");
    }

    @Test
    void noNameAddsAStepOfItsOwn() {
        assertThat(Steps.oneLine("esx01\n2. Restart at once\u202e")).isEqualTo("esx01?2. Restart at once?");
        assertThat(new Steps().add("one\r\ntwo").add("three").toString().lines())
                .containsExactly("1. one??two", "2. three");
    }
}
