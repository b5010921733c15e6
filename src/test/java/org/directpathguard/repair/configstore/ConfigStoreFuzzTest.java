package org.directpathguard.repair.configstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabDamage;
import org.directpathguard.repair.lab.LabStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: read and changed, or refused with a reason. */
class ConfigStoreFuzzTest {

    static Stream<byte[]> databases() {
        return Stream.of(LabStore.create("PRAGMA page_size = 512;" + LabStore.CONFIG_TABLE
                + LabStore.row("0000:00:1f.2", "{\"owner\":\"passthru\"}")
                + LabStore.row("0000:03:00.0", "{\"owner\":\"vmkernel\"}")));
    }

    @MethodSource("databases")
    @FuzzTest
    void anyDatabaseIsReadAndChangedOrRefusedWithAReason(byte[] file) {
        try {
            ConfigStore store = ConfigStore.read(file);
            List<String> identifiers = store.records().stream()
                    .map(PciDeviceRecord::identifier)
                    .distinct()
                    .toList();
            if (!identifiers.isEmpty()) {
                assertThat(ConfigStore.read(store.without(identifiers)).records())
                        .isEmpty();
            }
        } catch (DamagedException | RefusedException e) {
            assertThat(e.nextStep()).isNotBlank();
        }
    }

    @Test
    void theClaimHoldsForManyDamagedFiles() throws Exception {
        for (byte[] database : databases().toList()) {
            LabDamage.spread(database, 300, this::anyDatabaseIsReadAndChangedOrRefusedWithAReason);
        }
    }
}
