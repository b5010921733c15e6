package org.directpathguard.repair.esxconf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of real hosts, read where they lie. */
class RecordedEsxConfTests {

    @Test
    void aHostOfRelease4WithTwoBridgesInPassthrough() throws IOException {
        EsxConf conf = recorded("esxconf-01-vmhelp-esxi40-sample1.conf");

        assertThat(passthrough(conf)).containsExactly("000:27.0", "000:30.0", "001:00.0");
        assertThat(conf.owners()).allMatch(owner -> owner.key().spelledByEsxi());
        assertThat(conf.devices().storage())
                .containsExactlyInAnyOrder(new PciAddress(0, 0, 0x1f, 2), new PciAddress(0, 0, 0x1f, 5));
        assertThat(conf.strangeLines()).isEmpty();
    }

    @Test
    void theRepairThatSomebodyDidByHandIsTheOneDoneHere() throws IOException {
        EsxConf before = recorded("esxconf-02-single-before.conf");

        assertThat(before.release(before.owners()))
                .isEqualTo(Files.readAllBytes(
                        RequiredTools.recorded().resolve("esxi").resolve("esxconf-02-single-after.conf")));
    }

    @ParameterizedTest
    @CsvSource({
        "esxconf-03-user-added-esxi67.conf, 0000:00:1f.2",
        "esxconf-04-user-added-gpu-esxi67.conf, 0000:03:00.0",
        "esxconf-05-user-added-gpu-esxi80.conf, 0000:01:00.0"
    })
    void linesThatUsersTypedAreSeenAsSuch(String file, String address) throws IOException {
        EsxConf conf = recorded(file);

        assertThat(conf.owners()).singleElement().satisfies(owner -> {
            assertThat(owner.isPassthrough()).isTrue();
            assertThat(owner.key().spelledByEsxi()).isFalse();
            assertThat(owner.key().decimal().map(PciAddress::toString)).contains(address);
        });
    }

    @Test
    void linesAboutOtherThingsSayNothingAboutPassthrough() throws IOException {
        EsxConf conf = recorded("esxconf-06-grammar-net-ovh.conf");

        assertThat(conf.owners()).isEmpty();
        assertThat(conf.strangeLines()).isEmpty();
        assertThat(conf.setting("/net/pnic/child[0001]/name")).contains("vmnic1");
    }

    private static List<String> passthrough(EsxConf conf) {
        return conf.owners().stream()
                .filter(OwnerLine::isPassthrough)
                .map(owner -> owner.key().literal())
                .toList();
    }

    private static EsxConf recorded(String name) throws IOException {
        return EsxConf.parse(
                Files.readAllBytes(RequiredTools.recorded().resolve("esxi").resolve(name)));
    }
}
