package org.directpathguard.repair.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.directpathguard.repair.disk.PartitionScheme;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankFinderTests {

    private static final byte[] FIRST = "the first state".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND = "the second state".getBytes(StandardCharsets.US_ASCII);

    private final Path image;

    BankFinderTests(@TempDir Path folder) {
        image = folder.resolve("disk.img");
    }

    private static LabBank bank(long updated, int bootstate) {
        return LabBank.with(LabFormat.TINY, updated, bootstate, FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "ESXI_6_DISK, ESXI_6, 512, GPT",
        "ESXI_6_USB, ESXI_6, 512, GPT",
        "ESXI_6_USB, FAT_32, 512, GPT",
        "ESXI_7_SMALL, ESXI_7_SMALL, 512, GPT",
        "ESXI_7_LARGE, ESXI_7_LARGE, 512, GPT",
        "ESXI_4_MBR, ESXI_6, 512, MBR",
        "TINY, FAT_12, 512, GPT",
        "ESXI_7_SMALL, ESXI_7_SMALL, 4096, GPT"
    })
    void bothBanksAreFoundInEveryLayout(LabLayout layout, String format, int sectorSize, PartitionScheme scheme)
            throws Exception {
        LabFormat asFormatted = (LabFormat) LabFormat.class.getField(format).get(null);
        LabDisk disk = LabDisk.create(image, layout, sectorSize);
        disk.bank(5, LabBank.with(asFormatted, 7, 0, FIRST));
        disk.bank(6, LabBank.with(asFormatted, 8, 3, SECOND));

        FoundBanks found = BankFinder.find(List.of(image));

        assertThat(found.kind()).isEqualTo(TargetKind.DISK);
        assertThat(found.disk().orElseThrow().scheme()).isEqualTo(scheme);
        assertThat(found.disk().orElseThrow().sectorSize()).isEqualTo(sectorSize);
        assertThat(found.problems()).isEmpty();
        assertThat(found.banks()).extracting(Bank::partition).containsExactly(OptionalInt.of(5), OptionalInt.of(6));
        assertThat(found.banks().get(0).readState().content()).isEqualTo(FIRST);
        assertThat(found.banks().get(1).readState().content()).isEqualTo(SECOND);
        assertThat(found.banks().get(0).uuid()).contains("a5a5a5a5-a5a5a5a5-a5a5-a5a5a5a5a5a5");
        assertThat(found.banks()).allSatisfy(bank -> {
            assertThat(bank.problems()).isEmpty();
            assertThat(bank.fat().orElseThrow().faults()).isEmpty();
            assertThat(bank.fat().orElseThrow().remarks()).isEmpty();
        });
        assertThat(found.choice().bank()).contains(found.banks().get(0));
    }

    @Test
    void theHigherCounterDecidesBetweenBootableBanks() throws Exception {
        LabDisk.withBanks(image, LabLayout.TINY, bank(11, 0), bank(12, 0));

        FoundBanks found = BankFinder.find(List.of(image));

        assertThat(found.choice().bank()).contains(found.banks().get(1));
        assertThat(found.choice().reason())
                .isEqualTo(
                        "Bank 6 boots next: updated=12 is the highest (Bank 5 has updated=11). bootstate=0 (valid).");
    }

    @Test
    void volumesWithTheMarkButWithoutBootConfigAreNoBanks() throws Exception {
        LabDisk disk = LabDisk.withBanks(image, LabLayout.TINY, bank(1, 0), bank(2, 3));
        disk.bank(7, bank(3, 0).withBootConfig(""));
        disk.bank(8, bank(3, 0).withoutMark());

        assertThat(BankFinder.find(List.of(image)).banks()).hasSize(2);
    }

    @Test
    void whereAnOlderLoaderWouldStartAnotherBankThatIsSaid() throws Exception {
        LabDisk disk = LabDisk.withBanks(image, LabLayout.TINY, bank(1, 0), bank(2, 0));
        disk.bank(7, bank(3, 0));

        FoundBanks found = BankFinder.find(List.of(image));

        assertThat(found.choice().bank()).contains(found.banks().get(2));
        assertThat(found.choice().reason())
                .contains("6.7 U1 or older looks at partitions 5 and 6 only, and would start bank 6.")
                .contains("6.7 U2 or U3 looks at the first two banks only, and would start bank 6.");
    }

    @Test
    void aBankInAnotherPartitionIsNotSeenByTheOldestLoaders() throws Exception {
        LabDisk disk = LabDisk.create(image, LabLayout.TINY);
        disk.bank(5, bank(1, 0));
        disk.bank(7, bank(3, 0));

        assertThat(BankFinder.find(List.of(image)).choice().reason())
                .contains("partitions 5 and 6 only, and would start bank 5.")
                .doesNotContain("6.7 U2");
    }

    @Test
    void olderLoadersAreNoMatterWhereEveryBankIsNewer() throws Exception {
        LabBank newer = bank(3, 0).withBootConfig(LabBank.bootConfig(3, 0).replace("build=6.5.0", "build=7.0.3"));
        LabDisk.create(image, LabLayout.TINY).bank(7, newer);

        assertThat(BankFinder.find(List.of(image)).choice().reason()).doesNotContain("loader of 6.7");
    }

    @Test
    void aThirdBankCountsAndAFourthDoesNot() throws Exception {
        LabDisk disk = LabDisk.withBanks(image, LabLayout.TINY, bank(1, 0), bank(2, 0));
        disk.bank(7, bank(3, 0));
        disk.bank(8, bank(4, 0));

        FoundBanks found = BankFinder.find(List.of(image));

        assertThat(found.banks()).hasSize(4);
        assertThat(found.choice().bank()).contains(found.banks().get(2));
        assertThat(found.choice().reason()).contains("Bank 8 is not looked at");
    }

    @Test
    void aDiskOfAnotherSystemIsRefused() {
        LabDisk.create(image, LabLayout.TINY).format(5, LabFormat.TINY);

        assertThatThrownBy(() -> BankFinder.find(List.of(image)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("holds no ESXi boot bank");
    }

    @Test
    void aDiskWhoseBanksCanNotBeReadIsDamaged() {
        LabDisk disk = LabDisk.create(image, LabLayout.TINY);
        disk.bank(5, bank(1, 0)).write(11, (byte) 0, (byte) 7);

        assertThatThrownBy(() -> BankFinder.find(List.of(image)))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("no boot bank that can be read");
    }

    @Test
    void anEmbeddedBankKeepsItsStateInLocalTgz() throws Exception {
        LabDisk.withBanks(
                image,
                LabLayout.TINY,
                bank(1, 0).withoutFile("STATE.TGZ").withFile("LOCAL.TGZ", SECOND),
                bank(2, 3).withoutFile("STATE.TGZ"));

        FoundBanks found = BankFinder.find(List.of(image));

        assertThat(found.banks().get(0).readState().name()).isEqualTo("LOCAL.TGZ");
        assertThat(found.banks().get(0).problems()).singleElement().asString().contains("modules=");
        assertThatThrownBy(() -> found.banks().get(1).readState()).isInstanceOf(MissingStateException.class);
    }

    @Test
    void aStateThatOnlyHasALongNameIsMissingForTheLoader() throws Exception {
        LabDisk disk = LabDisk.withBanks(image, LabLayout.TINY, bank(1, 0).withoutFile("STATE.TGZ"), bank(2, 3));
        disk.volume(5).copyIn("state.tgz.1234", FIRST);

        assertThatThrownBy(() -> BankFinder.find(List.of(image)).banks().get(0).readState())
                .isInstanceOf(MissingStateException.class);
    }
}
