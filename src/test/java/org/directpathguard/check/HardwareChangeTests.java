package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;

class HardwareChangeTests {

    private static HardwareChangeDocument lookAhead(HostSnapshot host) throws NoVerdictException {
        return HardwareChangeDocument.of(host, new HardwareChange(new Checker(Policy.standard())).flags(host));
    }

    @Test
    void aBootDiskThatMayInheritTheAddressOfAGraphicsCardIsNamed() throws NoVerdictException {
        HostSnapshot host = HostBuilder.article()
                .function("0000:03:00.0", 0x0300, "10de:1eb8", "NVIDIA", "old card")
                .row("0000:03:00.0", "", true, true)
                .function("0000:04:00.0", 0x0108, "144d:a808", "Samsung", "NVMe SSD")
                .adapter("vmhba4", AdapterKind.PCIE, "0000:04:00.0")
                .disk("t10.NVMe", "vmhba4")
                .bootDisk("t10.NVMe")
                .build();

        HardwareChangeDocument document = lookAhead(host);

        assertThat(document.decision()).isEqualTo(Decision.BLOCK);
        assertThat(document.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.address()).isEqualTo("0000:03:00.0");
            assertThat(flag.mayBecome())
                    .filteredOn(candidate -> candidate.address().equals("0000:04:00.0"))
                    .singleElement()
                    .satisfies(candidate -> {
                        assertThat(candidate.shift()).isEqualTo(-1);
                        assertThat(candidate.reasons()).isNotEmpty();
                    });
        });
    }

    @Test
    void aFlagOnTheChipsetStaysWhereItIs() throws NoVerdictException {
        HostSnapshot host =
                HostBuilder.article().row("0000:00:1a.0", "", true, true).build();

        assertThat(lookAhead(host).flags()).singleElement().satisfies(flag -> {
            assertThat(flag.fixed()).isTrue();
            assertThat(flag.mayBecome()).isEmpty();
        });
    }

    @Test
    void aHostWithoutFlagsMayBeChanged() throws NoVerdictException {
        HardwareChangeDocument document = lookAhead(HostBuilder.article().build());

        assertThat(document.decision()).isEqualTo(Decision.ALLOW);
        assertThat(document.advice()).singleElement().asString().contains("No passthrough flag");
    }
}
