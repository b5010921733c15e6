package org.directpathguard.pci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PciNumbersTests {

    @Test
    void signedShortsOfTheApiBecomeTheNumbersOfThePciTables() {
        assertThat(new PciIdentity(-32634, 0x3b25, -16657, 1)).hasToString("8086:3b25:beef:0001");
    }

    @Test
    void classesSayWhatTheyCarry() {
        assertThat(new PciClass(262).displayName()).isEqualTo("SATA controller");
        assertThat(new PciClass(262).isStorage()).isTrue();
        assertThat(new PciClass(0x0c04).isStorage()).isTrue();
        assertThat(new PciClass(3075).isUsb()).isTrue();
        assertThat(new PciClass(1540).isPciBridge()).isTrue();
        assertThat(new PciClass(0x0302).isConsoleDisplay()).isFalse();
        assertThat(new PciClass(0x01ff).displayName()).isEqualTo("mass storage controller");
        assertThat(new PciClass(0xff00).displayName()).isEqualTo("device of unknown class");
    }

    @Test
    void addressesOutsideThePciRangesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PciAddress(0, 256, 0, 0));
    }

    @Test
    void addressesSortByPosition() {
        assertThat(new PciAddress(0, 2, 0, 0)).isLessThan(new PciAddress(0, 0x10, 0, 0));
        assertThat(new PciAddress(0, 2, 0, 0).sameSlot(new PciAddress(0, 2, 0, 1)))
                .isTrue();
        assertThat(new PciAddress(0, 2, 0, 0).sameSlot(new PciAddress(1, 2, 0, 0)))
                .isFalse();
    }
}
