package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.repair.esxconf.EsxConf;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTests {

    private static final String SATA = "/device/000:31.2/owner = \"passthru\"";
    private static final String SATA_NAME = "/device/000:31.2/vmkname = \"vmhba0\"";
    private static final String HBA = "/device/003:00.0/owner = \"passthru\"";
    private static final String HBA_NAME = "/device/003:00.0/vmkname = \"vmhba2\"";
    private static final String CARD = "/device/004:00.0/owner = \"passthru\"";
    private static final String CARD_CLASS = "/device/004:00.0/class = \"0300\"";
    private static final String CARD_IDS = "/device/004:00.0/vendor = \"10de\"\n/device/004:00.0/device = \"1eb8\"";
    private static final String BRIDGE_IDS = "/device/000:28.0/vendor = \"8086\"\n/device/000:28.0/device = \"3b42\"";
    private static final String BRIDGE = "/device/000:28.0/owner = \"passthru\"";
    private static final String BRIDGE_CLASS = "/device/000:28.0/class = \"0604\"";

    @Nested
    class Unnamed {

        @Test
        void nothingInPassthroughIsNothingToDo() throws Exception {
            Selection selection = unnamed(SATA_NAME);

            assertThat(selection.entries()).isEmpty();
            assertThat(selection.remarks()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    SATA,
                    CARD,
                    "/device/0000:00:16.0/owner = \"passthru\"",
                    "/device/000:99.0/owner = \"passthru\""
                })
        void theOnlyEntryIsTheOne(String line) throws Exception {
            assertThat(lines(unnamed(line))).containsExactly(line);
        }

        @Test
        void theOnlyEntryStaysWhenItIsNoControllerAndTheHypervisorHoldsTheStorage() throws Exception {
            String held = SATA.replace("passthru", "vmkernel");

            for (String known : List.of(CARD_CLASS, "/device/004:00.0/vmkname = \"vmnic3\"", CARD_IDS)) {
                Selection selection = unnamed(SATA_NAME, held, CARD, known);

                assertThat(selection.entries()).isEmpty();
                assertThat(selection.remarks())
                        .singleElement()
                        .satisfies(
                                remark -> assertThat(remark.kind()).isEqualTo(ArchiveWarning.Kind.OTHER_ENTRY_STAYS));
            }
        }

        /** So it is after a run that took a USB controller back and left the card. */
        @Test
        void theOnlyEntryStaysLikewiseWhereTheHypervisorHoldsAUsbController() throws Exception {
            String held = "/device/000:20.0/owner = \"vmkernel\"";
            String usb = "/device/000:20.0/class = \"0c03\"";

            assertThat(unnamed(held, usb, CARD, CARD_IDS).entries()).isEmpty();
            assertThat(lines(unnamed(held, CARD, CARD_IDS))).containsExactly(CARD);
        }

        /** A bus of that number does not exist, so that the line can't be about a controller. */
        @Test
        void aLineAboutAnImpossibleFunctionStaysWhereTheHypervisorHoldsTheStorage() throws Exception {
            String held = SATA.replace("passthru", "vmkernel");
            String impossible = "/device/00000:300:00.0/owner = \"passthru\"";

            assertThat(unnamed(SATA_NAME, held, impossible).entries()).isEmpty();
            assertThat(lines(unnamed(SATA_NAME, SATA, impossible))).containsExactly(SATA);
        }

        @Test
        void theOnlyEntryIsTakenWhileItMayCarryDisksOrNobodyHoldsTheStorage() throws Exception {
            String held = SATA.replace("passthru", "vmkernel");
            String heldBehind = HBA.replace("passthru", "vmkernel");

            assertThat(lines(unnamed(SATA_NAME, CARD, CARD_CLASS))).containsExactly(CARD);
            assertThat(lines(unnamed(SATA_NAME, held, CARD))).containsExactly(CARD);
            assertThat(lines(unnamed(SATA_NAME, held, HBA, HBA_NAME))).containsExactly(HBA);
            assertThat(lines(unnamed(SATA_NAME, held, BRIDGE, BRIDGE_CLASS))).containsExactly(BRIDGE);
            assertThat(lines(unnamed(HBA_NAME, heldBehind, BRIDGE, BRIDGE_IDS))).containsExactly(BRIDGE);
            for (String ids : List.of("144d a808", "10de 037f", "1002 4391")) {
                String vendor = "/device/004:00.0/vendor = \"" + ids.substring(0, 4) + "\"";
                String device = "/device/004:00.0/device = \"" + ids.substring(5) + "\"";
                assertThat(lines(unnamed(SATA_NAME, held, CARD, vendor, device)))
                        .as("a controller without a name: %s", ids)
                        .containsExactly(CARD);
            }
        }

        @Test
        void theOnlyFunctionIsTakenWithItsDuplicates() throws Exception {
            assertThat(unnamed(SATA, SATA, "/device/00000:000:31.2/owner = \"passthru\"")
                            .entries())
                    .hasSize(3);
        }

        @Test
        void theOnlyKnownStorageControllerIsTakenAndTheOthersStay() throws Exception {
            Selection selection = unnamed(CARD, SATA, SATA_NAME, HBA);

            assertThat(lines(selection)).containsExactly(SATA);
            assertThat(selection.remarks()).singleElement().satisfies(remark -> {
                assertThat(remark.kind()).isEqualTo(ArchiveWarning.Kind.OTHER_ENTRY_STAYS);
                assertThat(remark.matter()).contains("004:00.0", "003:00.0").doesNotContain("000:31.2");
            });
        }

        @Test
        void theOnlyKnownUsbControllerIsTaken() throws Exception {
            String usb = "/device/000:26.0/owner = \"passthru\"";

            assertThat(lines(unnamed(CARD, usb, "/device/000:26.0/class = \"0c03\"")))
                    .containsExactly(usb);
        }

        @Test
        void twoStorageControllersAreRefusedBecauseOneMayBeOnPurpose() {
            assertThatThrownBy(() -> unnamed(SATA, SATA_NAME, HBA, HBA_NAME, CARD))
                    .asInstanceOf(InstanceOfAssertFactories.throwable(AmbiguousDeviceException.class))
                    .hasMessageContaining("nothing proves which one")
                    .satisfies(refusal -> {
                        assertThat(refusal.candidates()).hasSize(3);
                        assertThat(refusal.matter()).contains("0000:00:1f.2", "vmhba0", "0000:03:00.0", "vmhba2");
                        assertThat(refusal.nextStep()).contains("--device");
                    });
        }

        @Test
        void aStorageAndAUsbControllerAreRefusedLikewise() {
            assertThatThrownBy(() -> unnamed(SATA, SATA_NAME, CARD, "/device/004:00.0/class = \"0c0330\""))
                    .isInstanceOf(AmbiguousDeviceException.class);
        }

        @Test
        void severalFunctionsOfUnknownKindAreRefused() {
            assertThatThrownBy(() -> unnamed(SATA, HBA))
                    .isInstanceOf(AmbiguousDeviceException.class)
                    .hasMessageContaining("none is known");
        }

        @Test
        void theBridgeAboveTheKnownControllerGoesWithIt() throws Exception {
            assertThat(lines(unnamed(BRIDGE, BRIDGE_CLASS, HBA, HBA_NAME, CARD, CARD_CLASS)))
                    .containsExactlyInAnyOrder(BRIDGE, HBA);
        }

        @Test
        void aBridgeIsNotAboveAControllerOnItsOwnBus() throws Exception {
            assertThat(lines(unnamed(BRIDGE, BRIDGE_CLASS, SATA, SATA_NAME))).containsExactly(SATA);
        }

        @Test
        void theBridgeAloneIsTakenWhenAKnownControllerSitsBehindIt() throws Exception {
            assertThat(lines(unnamed(BRIDGE, BRIDGE_CLASS, HBA_NAME, CARD, CARD_CLASS)))
                    .containsExactly(BRIDGE);
        }

        @Test
        void theBridgeAloneIsRefusedWhileAnotherEntryMayBeTheController() {
            assertThatThrownBy(() -> unnamed(BRIDGE, BRIDGE_CLASS, HBA_NAME, CARD))
                    .isInstanceOf(AmbiguousDeviceException.class);
        }

        @Test
        void twoBridgesAreRefused() {
            String other = "/device/000:29.0/owner = \"passthru\"";
            assertThatThrownBy(() ->
                            unnamed(BRIDGE, BRIDGE_CLASS, other, "/device/000:29.0/class = \"0604\"", HBA, HBA_NAME))
                    .isInstanceOf(AmbiguousDeviceException.class)
                    .hasMessageContaining("bridges");
        }

        @Test
        void aConfigStoreRowIsNeverTakenUnnamed() {
            PassthroughEntry row = row("0000:00:1f.2");
            Findings findings =
                    new Findings(List.of(row), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

            assertThatThrownBy(() -> Selection.choose(findings, List.of(), List.of()))
                    .isInstanceOf(AmbiguousDeviceException.class)
                    .hasMessageContaining("ConfigStore");
        }

        @Test
        void aLineOfEsxConfIsNotTakenWhileARowSpeaksOfTheSameFunction() {
            Findings findings = new Findings(
                            List.of(row("0000:00:1f.2")), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of())
                    .after(findings(SATA, SATA_NAME));

            assertThatThrownBy(() -> Selection.choose(findings, List.of(), List.of()))
                    .isInstanceOf(AmbiguousDeviceException.class);
        }
    }

    @Nested
    class Named {

        @Test
        void anAddressIsHexadecimalAndFindsTheDecimalKey() throws Exception {
            String sixteen = "/device/000:16.0/owner = \"passthru\"";
            String twentyTwo = "/device/000:22.0/owner = \"passthru\"";

            assertThat(lines(device("0000:00:16.0", sixteen, twentyTwo))).containsExactly(twentyTwo);
            assertThat(lines(device("00:10.0", sixteen, twentyTwo))).containsExactly(sixteen);
        }

        @Test
        void aKeyIsLiteral() throws Exception {
            String sixteen = "/device/000:16.0/owner = \"passthru\"";
            String twentyTwo = "/device/000:22.0/owner = \"passthru\"";

            assertThat(lines(key("000:16.0", sixteen, twentyTwo))).containsExactly(sixteen);
            assertThat(lines(key("/device/000:22.0/owner", sixteen, twentyTwo))).containsExactly(twentyTwo);
        }

        @Test
        void everyDuplicateInWhateverSpellingGoesWithTheNamedOne() throws Exception {
            String longKey = "/device/00000:000:31.2/owner = \"passthru\"";

            assertThat(key("000:31.2", SATA, SATA, longKey, HBA).entries()).hasSize(3);
            assertThat(device("0000:00:1f.2", SATA, SATA, longKey, HBA).entries())
                    .hasSize(3);
        }

        @Test
        void theHealthySecondControllerStaysAndIsMentioned() throws Exception {
            Selection selection = device("0000:00:1f.2", SATA, SATA_NAME, HBA, HBA_NAME);

            assertThat(lines(selection)).containsExactly(SATA);
            assertThat(selection.remarks())
                    .extracting(ArchiveWarning::kind)
                    .containsExactly(ArchiveWarning.Kind.OTHER_ENTRY_STAYS);
        }

        @Test
        void whatTheHypervisorHoldsAlreadyIsDone() throws Exception {
            String held = "/device/000:31.2/owner = \"vmkernel\"";

            assertThat(device("0000:00:1f.2", held, HBA).alreadyDone()).containsExactly("0000:00:1f.2");
            assertThat(key("000:31.2", held, HBA).alreadyDone()).containsExactly("000:31.2");
            assertThat(device("0000:00:1f.2", held, HBA).entries()).isEmpty();
        }

        @Test
        void whatTheArchiveDoesNotKnowIsNotFound() throws Exception {
            assertThat(device("0000:00:1d.0", SATA).notFound()).containsExactly("0000:00:1d.0");
            assertThat(key("000:29.0", SATA).notFound()).containsExactly("000:29.0");
        }

        @Test
        void aTypedLineThatMayMeanTheDeviceInTheOtherBaseIsNotPassedOverSilently() {
            assertThatThrownBy(() -> device("0000:00:16.0", "/device/0000:00:16.0/owner = \"passthru\"", SATA))
                    .isInstanceOf(AmbiguousDeviceException.class)
                    .satisfies(refusal -> assertThat(((AmbiguousDeviceException) refusal).nextStep())
                            .contains("--key 0000:00:16.0"));
        }

        @Test
        void aTypedLineIsFoundInTheBaseThatOtherLinesProve() throws Exception {
            String typed = "/device/0000:00:16.0/owner = \"passthru\"";

            assertThat(lines(device("0000:00:16.0", typed, "/device/000:22.0/vmkname = \"vmhba0\"")))
                    .containsExactly(typed);
        }

        @Test
        void aRowOfConfigStoreIsTakenByItsAddressTogetherWithTheLine() throws Exception {
            Findings findings = new Findings(
                            List.of(row("0000:00:1f.2"), row("0000:03:00.0")),
                            List.of(row("0000:05:00.0")),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            List.of())
                    .after(findings(SATA));

            assertThat(Selection.choose(findings, List.of(address("0000:00:1f.2")), List.of())
                            .entries())
                    .extracting(PassthroughEntry::source)
                    .containsExactlyInAnyOrder(EntrySource.ESX_CONF, EntrySource.CONFIG_STORE);
            assertThat(Selection.choose(findings, List.of(), List.of("0000:03:00.0"))
                            .entries())
                    .extracting(PassthroughEntry::key)
                    .containsExactly("0000:03:00.0");
            assertThat(Selection.choose(findings, List.of(address("0000:05:00.0")), List.of())
                            .entries())
                    .extracting(PassthroughEntry::key)
                    .containsExactly("0000:05:00.0");
        }
    }

    private static Selection unnamed(String... lines) throws AmbiguousDeviceException {
        return Selection.choose(findings(lines), List.of(), List.of());
    }

    private static Selection device(String address, String... lines) throws AmbiguousDeviceException {
        return Selection.choose(findings(lines), List.of(address(address)), List.of());
    }

    private static Selection key(String key, String... lines) throws AmbiguousDeviceException {
        return Selection.choose(findings(lines), List.of(), List.of(key));
    }

    private static PciAddress address(String text) {
        return PciSpelling.VSPHERE.parse(text).orElseThrow();
    }

    private static Findings findings(String... lines) {
        return EsxConfEntries.of(EsxConf.parse(TestTars.text(String.join("\n", lines))));
    }

    private static PassthroughEntry row(String identifier) {
        return new PassthroughEntry(
                EntrySource.CONFIG_STORE,
                identifier,
                PciSpelling.VSPHERE.parse(identifier),
                Optional.empty(),
                KeyReading.HEXADECIMAL,
                0,
                identifier,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DeviceRole.UNKNOWN,
                BridgeEvidence.UNKNOWN);
    }

    private static List<String> lines(Selection selection) {
        return selection.entries().stream().map(PassthroughEntry::line).toList();
    }
}
