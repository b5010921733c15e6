package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.esxconf.EsxConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EsxConfEntriesTests {

    @ParameterizedTest
    @CsvSource({
        "0000:00:16.0, '', UNDECIDED, 0000:00:10.0",
        "0000:00:16.0, /device/000:22.0/owner = \"vmkernel\", HEXADECIMAL, 0000:00:16.0",
        "0000:00:16.0, /device/000:16.0/vmkname = \"vmhba1\", DECIMAL, 0000:00:10.0",
        "0000:00:16.0, /device/0000:00:16.0/vmkname = \"vmhba1\", DECIMAL, 0000:00:10.0",
        "0000:00:16.0, /vmkdevmgr/pci/p0000:00:16.0/alias = \"vmhba1\", HEXADECIMAL, 0000:00:16.0",
        "000:16.0, '', DECIMAL, 0000:00:10.0",
        "000:16.0, /device/000:22.0/owner = \"vmkernel\", DECIMAL, 0000:00:10.0",
        "0000:03:00.0, '', EITHER, 0000:03:00.0",
        "0000:00:31.2, '', DECIMAL, 0000:00:1f.2",
        "0000:3b:00.0, '', HEXADECIMAL, 0000:3b:00.0",
    })
    void readsAKeyInTheBaseThatItsSpellingOrOtherLinesProve(
            String key, String otherLine, KeyReading reading, String address) {
        Findings findings = read("/device/" + key + "/owner = \"passthru\"\n" + otherLine + "\n");

        assertThat(findings.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.reading()).isEqualTo(reading);
            assertThat(entry.address().map(PciAddress::toString)).contains(address);
        });
        assertThat(findings.warnings().stream().anyMatch(w -> w.kind() == ArchiveWarning.Kind.UNDECIDED_READING))
                .isEqualTo(reading == KeyReading.UNDECIDED);
    }

    @Test
    void aKeyThatIsNoAddressInAnyBaseIsStillShown() {
        Findings findings = read("/device/000:99.0/owner = \"passthru\"\n");

        assertThat(findings.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.address()).isEmpty();
            assertThat(entry.describe()).contains("no address", "000:99.0");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0x0604, YES, BRIDGE",
        "0106, NO, STORAGE",
        "0c0330, NO, USB",
        "0200, NO, NETWORK",
        "0300, NO, OTHER",
        "rubbish, UNKNOWN, UNKNOWN"
    })
    void tellsBridgesAndRolesFromRecordedClasses(String code, BridgeEvidence bridge, DeviceRole role) {
        Findings findings = read("/device/000:28.0/owner = \"passthru\"\n/device/000:28.0/class = \"" + code + "\"\n");

        assertThat(findings.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.isBridge()).isEqualTo(bridge);
            assertThat(entry.role()).isEqualTo(role);
        });
    }

    @Test
    void manyEntriesAreListedInAFewLines() throws Exception {
        String conf = IntStream.range(0, 60_000)
                .mapToObj(i -> "/device/%05d:%03d:%02d.%d/owner = \"passthru\"\n"
                        .formatted(i % 60_000, i % 256, i % 32, i % 8))
                .collect(Collectors.joining());
        Findings findings = read(conf);

        Selection selection = Selection.choose(findings, List.of(), List.of("00007:007:07.7"));

        assertThat(findings.entries()).hasSize(60_000);
        assertThat(selection.entries()).hasSize(1);
        assertThat(selection.remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.matter()).contains("and 59979 more").hasSizeLessThan(5000));
    }

    private static Findings read(String conf) {
        return EsxConfEntries.of(EsxConf.parse(TestTars.text(conf)));
    }
}
