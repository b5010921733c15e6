package org.directpathguard.repair.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.directpathguard.repair.lab.LabBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loader's way of reading boot.cfg, with all its leniency. */
class BootConfigTests {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BootConfig read(String text) throws Exception {
        return BootConfigReader.read(bytes(text));
    }

    private static LoaderVerdict verdict(String text) throws Exception {
        return LoaderVerdict.of(read(text), bytes(text));
    }

    @Test
    void theInstallersFileIsRead() throws Exception {
        BootConfig config = read(LabBank.bootConfig(17, 1));

        assertThat(config.build()).isEqualTo("6.5.0-0.0.4564106");
        assertThat(config.updated()).isEqualTo(17);
        assertThat(config.bootstate()).isEqualTo(1);
        assertThat(config.quickboot()).isFalse();
        assertThat(config.prefix()).isEmpty();
        assertThat(config.title()).isEqualTo("Loading VMware ESXi");
        assertThat(config.modules()).contains("jumpstrt.gz", "state.tgz").hasSize(7);
        assertThat(config.loads("STATE.TGZ")).isTrue();
        assertThat(config.loads("local.tgz")).isFalse();
    }

    @Test
    void keysAreReadInAnyCaseWithBlanksAndWindowsLineEnds() throws Exception {
        BootConfig config = read("\t BUILD= 6.0 \r\nUpdated=\t5\r\n# updated=9\r\nquickBoot=1\r\n");

        assertThat(config.build()).isEqualTo("6.0");
        assertThat(config.updated()).isEqualTo(5);
        assertThat(config.quickboot()).isTrue();
    }

    @Test
    void aBlankBeforeTheSeparatorHidesTheLineFromTheLoader() throws Exception {
        assertThat(read("updated =5\n").updated()).isZero();
    }

    @Test
    void anAbbreviatedKeyCountsAsTheLoaderTakesIt() throws Exception {
        assertThat(read("upd=5\nq=1\n").updated()).isEqualTo(5);
        assertThat(read("q=1\n").quickboot()).isTrue();
        assertThat(read("b=7.0\n").build()).isEqualTo("7.0");
        assertThat(read("updatedx=5\n").updated()).isZero();
    }

    @Test
    void theLastOfSeveralLinesWins() throws Exception {
        assertThat(read("updated=5\nupdated=6\n").updated()).isEqualTo(6);
        assertThat(read("build=1\nbuild=\n").build()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 4294967295", "4294967296, 0", "4294967297, 1", "99999999999999999999, 4294967295", "-, 0"})
    void countersWrapAroundAsInTheLoader(String text, long updated) throws Exception {
        assertThat(read("updated=" + text + "\n").updated()).isEqualTo(updated);
    }

    @Test
    void aNumberThatIsNoneMakesTheFileUnreadable() {
        assertThatThrownBy(() -> read("build=1\nupdated=five\n"))
                .isInstanceOf(BootConfigException.class)
                .hasMessageContaining("'five' is no number for updated");
    }

    @Test
    void aLineEndsAtAZeroByte() throws Exception {
        assertThat(read("updated=5\0 7\n").updated()).isEqualTo(5);
    }

    @Test
    void whatOnlyStopsTheSecondStageIsAProblemButDoesNotChangeTheChoice() throws Exception {
        String text = "build=1\nupdated=1\ntimeout=soon\nkernel=k\n";

        assertThat(verdict(text).bootability().bootable()).isTrue();
        assertThat(BootConfigReader.problems(bytes(text)))
                .singleElement()
                .asString()
                .contains("'soon' is no number");
        assertThat(BootConfigReader.problems(bytes("kernel=k\nprefix=/sub\nskip=1\n")))
                .hasSize(2);
        assertThat(BootConfigReader.problems(bytes("updated=1\n")))
                .singleElement()
                .asString()
                .contains("no kernel");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, true",
        "1, true, true",
        "2, true, false",
        "3, true, false",
        "4, false, false",
        "10, true, false",
        "-1, false, false"
    })
    void theStateDecidesWhetherABankCountsAndBoots(int bootstate, boolean counted, boolean bootable) throws Exception {
        LoaderVerdict verdict = verdict(LabBank.bootConfig(1, bootstate));

        assertThat(verdict.counted()).isEqualTo(counted);
        assertThat(verdict.bootability().bootable()).isEqualTo(bootable);
    }

    @Test
    void aMissingStateIsZero() throws Exception {
        assertThat(verdict("build=1\nupdated=1\n").bootability().bootable()).isTrue();
    }

    @Test
    void banksWithoutCounterOrBuildOrForOneQuickBootDoNotBoot() throws Exception {
        assertThat(verdict("build=1\n").bootability().reason()).contains("updated counter");
        assertThat(verdict("updated=1\n").bootability().reason()).contains("no build");
        assertThat(verdict("bootstate=0\nbuild=1\nupdated=1\nquickboot=1\n")
                        .bootability()
                        .reason())
                .contains("quick boot");
    }

    @Test
    void aStateThatMustChangeButLiesTooFarDownCostsTheBankItsPlace() throws Exception {
        String far = "#" + "x".repeat(512) + "\nbootstate=1\nbuild=1\nupdated=1\n";

        assertThat(verdict(far).counted()).isFalse();
        assertThat(verdict(far.replace("bootstate=1", "bootstate=0"))
                        .bootability()
                        .bootable())
                .isTrue();
        assertThat(verdict(far.replace("bootstate=1", "bootstate=3")).counted()).isTrue();
    }

    @Test
    void theFirstStateLineIsTheOneThatTheLoaderRewrites() throws Exception {
        assertThat(verdict("bootstate=9\nbootstate=1\nbuild=1\nupdated=1\n").counted())
                .isFalse();
        assertThat(verdict("kernelopt=bootstate=9\n  bootstate\t= 1\nboots=1\nbuild=1\nupdated=1\n")
                        .counted())
                .isTrue();
    }
}
