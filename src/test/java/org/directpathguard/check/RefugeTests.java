package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;

/** Where the machines of a lost datastore are advised to go. */
class RefugeTests {

    private static final String IN_THE_SUBNET = "198.51.100.50";
    private static final String BEHIND_SOME_ROUTER = "203.0.113.50";

    /** A second port carries the storage network, over which an NFS datastore is mounted. */
    private static HostBuilder host(String server) {
        return HostBuilder.article()
                .function("0000:02:00.1", 0x0200, "8086:10d3", "Intel Corporation", "82574L")
                .nic("vmnic1", "0000:02:00.1", true)
                .standardSwitch("vSwitch1", "vmnic1")
                .portGroup("Storage", "vSwitch1")
                .vmkernel("vmk1", "Storage", "198.51.100.11")
                .nfs("nas", server);
    }

    private static String advice(HostBuilder host, String... devices) throws NoVerdictException {
        return new Checker(Policy.standard())
                .check(host.build(), List.of(devices), false).findings().stream()
                        .filter(finding -> finding.rule() == RuleId.DATASTORE_LOSS)
                        .map(Finding::action)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void machinesAreSentToTheDatastoreThatStays() throws Exception {
        assertThat(advice(host(IN_THE_SUBNET), "vmhba0")).contains("datastore nas");
        assertThat(advice(host(BEHIND_SOME_ROUTER), "vmhba0")).contains("datastore nas");
    }

    @Test
    void aDatastoreThatFallsWithTheSameDevicesIsNoRefuge() throws Exception {
        assertThat(advice(host(IN_THE_SUBNET), "vmhba0", "vmnic1"))
                .contains("none is left on this host")
                .doesNotContain("nas");
    }

    @Test
    void aDatastoreThatMayFallIsNoRefugeEither() throws Exception {
        assertThat(advice(host(BEHIND_SOME_ROUTER), "vmhba0", "vmnic1"))
                .contains("none is left on this host")
                .doesNotContain("nas");
    }
}
