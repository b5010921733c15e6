package org.directpathguard.pci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PciAddressTests {

    @Test
    void addressesAreOrderedBySegmentThenBusThenSlotThenFunction() {
        List<PciAddress> inOrder = List.of(
                new PciAddress(0, 0, 0, 7),
                new PciAddress(0, 0, 1, 0),
                new PciAddress(0, 0, 0x1f, 7),
                new PciAddress(0, 1, 0, 0),
                new PciAddress(0, 0xff, 0x1f, 7),
                new PciAddress(1, 0, 0, 0),
                new PciAddress(0x8000, 0, 0, 0),
                new PciAddress(0xffff, 0xff, 0x1f, 7));
        List<PciAddress> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(1));

        assertThat(mixed).isNotEqualTo(inOrder);
        assertThat(mixed.stream().sorted()).isEqualTo(inOrder);
    }
}
