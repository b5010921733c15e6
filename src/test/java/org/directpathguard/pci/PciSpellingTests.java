package org.directpathguard.pci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PciSpellingTests {

    @ParameterizedTest
    @CsvSource({
        "VSPHERE, 0000:00:1f.2, 0000:00:1f.2",
        "VSPHERE, 0000:00:1F.2, 0000:00:1f.2",
        "VSPHERE, 0e:00.0, 0000:0e:00.0",
        "VSPHERE, 0000:11:00.0, 0000:11:00.0",
        "ESXCLI_TUPLE, PCI 0:175:0:2, 0000:af:00.2",
        "ESXCLI_TUPLE, PCI 0:4:0:0, 0000:04:00.0",
        "VMX, 00000:026:00.1, 0000:1a:00.1",
        "VMX, 130:00.0, 0000:82:00.0",
        "ESX_CONF, 000:31.2, 0000:00:1f.2",
        "ESX_CONF, 000:11.0, 0000:00:0b.0",
        "ESX_CONF, 00000:016:00.0, 0000:10:00.0",
        "ESX_CONF, 0000:00:31.2, 0000:00:1f.2",
        "ESX_CONF_HEXADECIMAL, 0000:00:1f.2, 0000:00:1f.2",
        "ESX_CONF_HEXADECIMAL, 000:11.0, 0000:00:11.0",
    })
    void eachSourceDecidesTheBaseOfItsDigits(PciSpelling spelling, String text, String expected) {
        assertThat(spelling.parse(text).map(PciAddress::toString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vmhba0",
                "0000:00:1f",
                "0000:00:20.0",
                "0000:00:1f.8",
                "00000:026:00.1",
                "Automatic-0000:00:00.0"
            })
    void textThatTheVsphereApiDoesNotWriteIsNoAddress(String text) {
        assertThat(PciSpelling.VSPHERE.parse(text)).isEmpty();
    }

    @Test
    void slotBeyondThirtyOneIsNoAddressInEitherBase() {
        assertThat(PciSpelling.ESX_CONF.parse("000:32.0")).isEmpty();
        assertThat(PciSpelling.ESX_CONF_HEXADECIMAL.parse("000:31.2")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySpellingReadsBackWhatItWrites(PciSpelling spelling) {
        PciAddress address = new PciAddress(0, 0xaf, 0x1f, 7);
        assertThat(spelling.parse(spelling.format(address))).isEqualTo(Optional.of(address));
    }
}
