package org.directpathguard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTests {

    private final Phrasebook german = Phrasebook.of(Locale.GERMAN).orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        esx01 boots from naa.1, which is lost with this device   | esx01 startet von naa.1, und das geht mit diesem Gerät verloren
        esx01 may boot from a, b, which is lost with these devices | esx01 startet vielleicht von a, b, und das geht mit diesen Geräten verloren
        Datastore bulk is lost with 1 virtual machine (web)      | Datenspeicher bulk geht mit einer virtuellen Maschine (web) verloren
        Datastore bulk is lost with 9 virtual machines (a, b and 7 more) | Datenspeicher bulk geht mit 9 virtuellen Maschinen (a, b und 7 weitere) verloren
        1.5 TiB are used that no registered machine accounts for. | 1,5 TiB sind belegt, die keiner registrierten Maschine gehören.
        uses the override for 0000:00:1f.2 on esx01              | benutzt die Ausnahme für 0000:00:1f.2 auf esx01
        The core dump (partition 9) on naa.1 is lost             | Der Core-Dump (Partition 9) auf naa.1 geht verloren
        """)
    void numbersAndCasesAreRight(String english, String expected) {
        assertThat(german.translate(english)).contains(expected);
    }

    @Test
    void sentencesAreTranslatedOneAfterTheOther() {
        assertThat(german.translate(
                        "The service stops on this host. The change takes effect at once, without a restart."))
                .contains("Der Dienst steht auf diesem Host still. Die Änderung wirkt sofort, ohne Neustart.");
    }

    @Test
    void namesOfVendorsMayHoldAFullStop() {
        assertThat(german.translate("Passthrough is already pending for 0000:03:00.0 (Broadcom Inc. and subsidiaries"
                        + " NetXtreme, 14e4:165f)"))
                .contains("Passthrough für 0000:03:00.0 (Broadcom Inc. and subsidiaries NetXtreme, 14e4:165f) wartet"
                        + " schon auf den nächsten Start");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Something that nobody has said before.",
                "The service stops on this host. Something that nobody has said before.",
                "Every path to it goes through that device. Its machines become inaccessible on this host."
            })
    void nothingIsHalfTranslated(String english) {
        assertThat(german.translate(english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Datastore a is lost with 1 virtual machine (b) is lost with 1 virtual machine (c)",
                "Datastore a. The service stops on this host. is lost with 1 virtual machine (c)",
                "x loses the display of its console loses the display of its console. Ask whoever runs"
            })
    void aNameThatReadsLikeTheWordsAroundItLeavesTheEnglish(String english) {
        assertThat(german.translate(english)).isEmpty();
    }

    @Test
    void aTextThatCouldBeTakenApartInCountlessWaysIsGivenUp() {
        String name = "a, b: the answer did not contain it, ".repeat(500);

        assertThat(german.translate("Missing: " + name + ". As long as that is unknown"))
                .isEmpty();
        assertThat(german.translate("x".repeat(30_000))).isEmpty();
    }

    @Test
    void aLanguageWithoutABookHasNone() {
        assertThat(Phrasebook.of(Locale.ENGLISH)).isEmpty();
        assertThat(Phrasebook.of(Locale.FRENCH)).isEmpty();
    }
}
