package org.directpathguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;

class HostCallsTests {

    private static final String UUID = "4C4C4544-0042-3510-8056-B4C04F564433";

    private final HostBook book = new HostBook(FlagKeeper.untilTheEnd());

    private static HostReference host(String moid, String name) {
        return new HostReference(moid, name, Optional.empty(), ConnectionState.CONNECTED);
    }

    private List<String> called(String... words) {
        return book.called(List.of(words)).stream()
                .map(kept -> kept.reference().moid())
                .toList();
    }

    @Test
    void aHostIsFoundByNameIdAndUuidAsIfEachWereAsked() {
        book.list(List.of(
                new HostReference("host-1", "ESX01.lab", Optional.of(UUID), ConnectionState.CONNECTED),
                host("host-2", "esx02.lab")));

        assertThat(called("esx01.LAB")).containsExactly("host-1");
        assertThat(called(UUID.toLowerCase(Locale.ROOT))).containsExactly("host-1");
        assertThat(called("host-2")).containsExactly("host-2");
        assertThat(called("HOST-2")).isEmpty();
        assertThat(called("host-2", "esx02.lab")).containsExactly("host-2");
        assertThat(called("host-1", "esx02.lab")).isEmpty();
        assertThat(called("esx0")).isEmpty();
    }

    @Test
    void everyHostOfANameIsFoundHoweverItIsSpelled() {
        book.list(
                List.of(host("host-1", "esx"), host("host-2", "ESX"), host("host-3", "\u0130s"), host("host-4", "is")));

        assertThat(called("Esx")).containsExactlyInAnyOrder("host-1", "host-2");
        assertThat(called("IS")).containsExactlyInAnyOrder("host-3", "host-4");
    }

    @Test
    void aHostThatLeftOrIsCalledSomethingElseIsNotFoundAsBefore() {
        book.list(List.of(host("host-1", "old"), host("host-2", "other")));
        assertThat(called("old")).containsExactly("host-1");

        book.list(List.of(host("host-1", "new"), host("host-2", "other")));
        assertThat(called("old")).isEmpty();
        assertThat(called("new")).containsExactly("host-1");

        book.remove("host-2");
        assertThat(called("other")).isEmpty();
    }

    @Test
    void aNameThatOnlyTheReadingTellsIsFound() {
        HostSnapshot reading = HostBuilder.article().build();
        String moid = reading.identity().moid();
        book.list(List.of(host(moid, "as it was listed")));
        assertThat(called(reading.identity().name())).isEmpty();

        book.received(reading);

        assertThat(called(reading.identity().name())).containsExactly(moid);
    }
}
