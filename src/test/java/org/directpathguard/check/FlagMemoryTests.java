package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagMemoryTests {

    @TempDir
    Path folder = Path.of("");

    private static HostSnapshot unflaggedCard(String vendorAndDevice) {
        return HostBuilder.article()
                .function("0000:03:00.0", 0x0200, vendorAndDevice, "vendor", "card")
                .row("0000:03:00.0", "", false, false)
                .build();
    }

    private static HostSnapshot flaggedCard(String vendorAndDevice) {
        return HostBuilder.article()
                .function("0000:03:00.0", 0x0200, vendorAndDevice, "vendor", "card")
                .row("0000:03:00.0", "", true, true)
                .build();
    }

    private List<RuleId> check(FlagMemory memory, HostSnapshot host) throws NoVerdictException {
        return new Checker(Policy.standard())
                .check(host, List.of("0000:03:00.0"), false, memory).findings().stream()
                        .map(Finding::rule)
                        .toList();
    }

    @Test
    void aFlagThatComesToSitOnAnotherDeviceIsStaleAcrossRuns() throws InventoryException {
        Path file = folder.resolve("flags");
        FlagMemory first = FlagMemory.read(file);
        first.note(flaggedCard("10de:1eb8"));
        first.write(file);

        FlagMemory later = FlagMemory.read(file);
        HostSnapshot after = flaggedCard("144d:a808");
        later.note(after);

        assertThat(check(later, after)).contains(RuleId.STALE_FLAG);
        assertThat(check(later, flaggedCard("10de:1eb8"))).doesNotContain(RuleId.STALE_FLAG);
    }

    @Test
    void aFlagThatWasTakenAwayIsForgotten() throws InventoryException {
        FlagMemory memory = new FlagMemory();
        memory.note(flaggedCard("10de:1eb8"));

        assertThat(memory.note(unflaggedCard("10de:1eb8"))).isTrue();
        assertThat(memory.note(flaggedCard("144d:a808"))).isTrue();
        assertThat(check(memory, flaggedCard("144d:a808"))).doesNotContain(RuleId.STALE_FLAG);
    }

    @Test
    void theFlagOfAnAddressThatIsEmptyForAWhileIsRemembered() throws InventoryException {
        FlagMemory memory = new FlagMemory();
        memory.note(flaggedCard("10de:1eb8"));

        assertThat(memory.note(HostBuilder.article().build())).isFalse();
        memory.note(flaggedCard("144d:a808"));
        assertThat(check(memory, flaggedCard("144d:a808"))).contains(RuleId.STALE_FLAG);
    }

    @Test
    void theFolderIsMadeWithTheFile() throws InventoryException {
        Path file = folder.resolve("data").resolve("flags");
        FlagMemory memory = new FlagMemory();
        memory.note(flaggedCard("10de:1eb8"));
        memory.write(file);

        assertThat(FlagMemory.read(file).of(flaggedCard("10de:1eb8"))).hasSize(1);
    }

    @Test
    void aFileOfSomebodyElseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "buy milk\n");

        assertThatExceptionOfType(InventoryException.class)
                .isThrownBy(() -> FlagMemory.read(file))
                .withMessageContaining("no memory of passthrough flags");
    }
}
