package org.directpathguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.directpathguard.identity.CallerAuthentication;
import org.directpathguard.identity.PersonalAuthority;
import org.directpathguard.identity.Scope;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.inventory.LiveFleet;
import org.directpathguard.inventory.Pace;
import org.directpathguard.vsphere.connection.LoginRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VcenterSignInTests {

    private static Simulation simulation;
    private static LiveFleet fleet;

    @BeforeAll
    static void watch() throws Exception {
        simulation = Simulation.start();
        fleet = LiveFleet.watch(List.of(simulation.settings()), Pace.standard());
        for (int attempt = 0; attempt < 300 && fleet.hosts().isEmpty(); attempt++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void end() {
        fleet.close();
        simulation.close();
    }

    private static CallerAuthentication signIn(String user, String password) throws Exception {
        InventorySettings settings = simulation.settings();
        return new VcenterSignIn(List.of(settings), fleet, Set.of("Bob@VSPHERE.LOCAL"), Set.of())
                .signIn(settings.name(), user, password.toCharArray());
    }

    @Test
    void whoMayChangePassthroughMayApplyAskAndApprove() throws Exception {
        CallerAuthentication alice = signIn("alice@vsphere.local", "alice-simulated");

        assertThat(alice.caller().name()).isEqualTo("alice@vsphere.local");
        assertThat(alice.caller().scopes())
                .contains(Scope.CHECK, Scope.APPLY, Scope.OVERRIDE, Scope.APPROVE)
                .doesNotContain(Scope.ADMIN);
        PersonalAuthority authority = alice.authority().orElseThrow();
        FleetHost host = fleet.hosts().get(0);
        assertThat(authority.allows(host.inventory(), host.reference().moid(), PersonalAuthority.CHANGE_PASSTHROUGH))
                .isTrue();
        assertThat(authority.allows("another", host.reference().moid(), PersonalAuthority.CHANGE_PASSTHROUGH))
                .isFalse();
    }

    @Test
    void whoMayOnlyReadChecksAndIsAdministratorOnlyByTheSettings() throws Exception {
        assertThat(signIn("bob@vsphere.local", "bob-simulated").caller().scopes())
                .containsExactlyInAnyOrder(Scope.CHECK, Scope.ADMIN, Scope.AUDIT);
    }

    @Test
    void whoMayChangeOneClusterIsAskedAgainForEachHost() throws Exception {
        CallerAuthentication dan = signIn("dan@vsphere.local", "dan-simulated");
        PersonalAuthority authority = dan.authority().orElseThrow();
        long allowed = 0;
        for (FleetHost host : fleet.hosts()) {
            allowed += authority.allows(host.inventory(), host.reference().moid(), PersonalAuthority.CHANGE_PASSTHROUGH)
                    ? 1
                    : 0;
        }

        assertThat(dan.caller().scopes()).contains(Scope.APPLY);
        assertThat(allowed).isPositive().isLessThan(fleet.hosts().size());
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> signIn("alice@vsphere.local", "wrong")).isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void twoSpellingsOfAnAccountAreOnePerson() {
        assertThat(VcenterSignIn.oneSpelling("VSPHERE.LOCAL\\Alice"))
                .isEqualTo(VcenterSignIn.oneSpelling("alice@vsphere.local"));
    }
}
