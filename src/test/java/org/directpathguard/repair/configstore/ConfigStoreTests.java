package org.directpathguard.repair.configstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigStoreTests {

    private static final String SATA = "0000:00:1f.2";
    private static final String PASSTHRU = "{\"dl_bus_address\":\"s00000004.00\",\"owner\":\"passthru\"}";
    /** Where a database file counts its free pages, last byte (SQLite file format 1.3). */
    private static final int FREE_PAGES = 39;

    private static final String HELD = "{\"dl_bus_address\":\"p0000:00:1f.2\",\"owner\":\"vmkernel\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{\"owner\":\"passthru\"} ! PASSTHROUGH",
                "{\"owner\":\"PASSTHRU\"} ! PASSTHROUGH",
                "{\"a\":{\"b\":[1,{\"c\":\"Device is in passthrough\"}]}} ! PASSTHROUGH",
                "\"passthru\" ! PASSTHROUGH",
                "owner=passthru, no JSON ! PASSTHROUGH",
                "{\"owner\":\"vmkernel\"} ! HYPERVISOR",
                "{\"passthru_capable\":true,\"owner\":\"VMkernel\"} ! HYPERVISOR",
                "{\"dl_bus_address\":\"s00000004.00\"} ! UNCLEAR",
                "{\"passthru\":true} ! PASSTHROUGH",
                "{\"a\":[{\"passthru_enabled\":\"TRUE\"}],\"module\":\"vmkernel\"} ! PASSTHROUGH",
                "{\"passthru\":false} ! UNCLEAR",
                "{\"passthru_capable\":true} ! UNCLEAR",
                "{\"enabled\":true} ! UNCLEAR",
                "true ! UNCLEAR",
                "{} ! UNCLEAR",
                "7 ! UNCLEAR",
            })
    void tellsTheOwnerFromTextValuesWhateverTheirNames(String json, RecordedOwner owner) throws Exception {
        ConfigStore store = ConfigStore.read(LabStore.withRows(LabStore.row(SATA, json)));

        assertThat(store.records()).singleElement().satisfies(row -> {
            assertThat(row.identifier()).isEqualTo(SATA);
            assertThat(row.owner()).isEqualTo(owner);
            assertThat(row.values()).containsEntry("AutoConfValue", json);
            assertThat(row.describe()).contains(SATA, json);
        });
    }

    @Test
    void aValueInAnyColumnCounts() throws Exception {
        ConfigStore store = ConfigStore.read(LabStore.create(LabStore.CONFIG_TABLE
                + "INSERT INTO Config (Component, ConfigGroup, Name, Identifier, AutoConfValue, UserValue) VALUES"
                + " ('esx','hardware','pci_devices','0000:00:1f.2','" + HELD + "','" + PASSTHRU + "');"));

        assertThat(store.records()).extracting(PciDeviceRecord::owner).containsExactly(RecordedOwner.PASSTHROUGH);
    }

    @Test
    void looksOnlyAtRowsAboutPciFunctions() throws Exception {
        ConfigStore store = ConfigStore.read(LabStore.create(LabStore.CONFIG_TABLE
                + LabStore.row(SATA, PASSTHRU)
                + "INSERT INTO Config (Component, ConfigGroup, Name, Identifier, AutoConfValue) VALUES"
                + " ('esx','hardware','other','x','passthru'), ('esx','network','pci_devices','y','passthru'),"
                + " ('x','hardware','pci_devices','z','passthru');"));

        assertThat(store.records()).extracting(PciDeviceRecord::identifier).containsExactly(SATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRAGMA journal_mode = WAL;",
                "PRAGMA auto_vacuum = FULL;",
                "PRAGMA auto_vacuum = INCREMENTAL;",
                "PRAGMA page_size = 512;",
                "PRAGMA page_size = 65536;",
                "PRAGMA encoding = 'UTF-16le';",
                "PRAGMA secure_delete = ON;",
            })
    void deletesOneRowAndKeepsEveryOther(String pragma) throws Exception {
        byte[] before = LabStore.create(pragma + LabStore.CONFIG_TABLE + LabStore.row("0000:03:00.0", PASSTHRU)
                + LabStore.row(SATA, PASSTHRU) + LabStore.row("0000:04:00.0", "{\"long\":\"" + "x".repeat(9000) + "\"}")
                + "CREATE TABLE Other (a, b); INSERT INTO Other VALUES (1, x'00ff'), (2.5, NULL), ('ü', '');"
                + "CREATE INDEX byName ON Config (Name);");

        byte[] after = ConfigStore.read(before).without(List.of(SATA));

        String others = "SELECT a, quote(b) FROM Other";
        String rest = "SELECT * FROM Config WHERE Identifier <> '0000:00:1f.2' ORDER BY rowid";
        List<String> kept = LabStore.query(before, others, rest, "PRAGMA journal_mode", "PRAGMA auto_vacuum");
        assertThat(LabStore.query(after, others, rest, "PRAGMA journal_mode", "PRAGMA auto_vacuum"))
                .isEqualTo(kept);
        assertThat(LabStore.query(after, "SELECT Identifier FROM Config ORDER BY rowid", "PRAGMA integrity_check"))
                .startsWith("0000:03:00.0\n0000:04:00.0", "ok");
        assertThat(Arrays.copyOfRange(after, 18, 20)).isEqualTo(Arrays.copyOfRange(before, 18, 20));
        assertThat(ConfigStore.read(after).records()).hasSize(2);
    }

    @Test
    void deletesSeveralRowsAtOnce() throws Exception {
        byte[] before = LabStore.withRows(
                LabStore.row("0000:03:00.0", PASSTHRU),
                LabStore.row(SATA, PASSTHRU),
                LabStore.row("0000:05:00.0", HELD));

        byte[] after = ConfigStore.read(before).without(List.of(SATA, "0000:03:00.0"));

        assertThat(ConfigStore.read(after).records())
                .extracting(PciDeviceRecord::identifier)
                .containsExactly("0000:05:00.0");
    }

    @Test
    void toleratesOtherColumnsAndATableWithoutRowNumbers() throws Exception {
        byte[] before = LabStore.create("CREATE TABLE config (component, configgroup, name, identifier, extra BLOB,"
                + " PRIMARY KEY (component, configgroup, name, identifier)) WITHOUT ROWID;"
                + "INSERT INTO config VALUES ('esx','hardware','pci_devices','0000:00:1f.2', CAST('{\"o\":\"passthru\"}' AS"
                + " BLOB)), ('esx','hardware','pci_devices','0000:03:00.0', NULL);");
        ConfigStore store = ConfigStore.read(before);

        assertThat(store.hasKnownForm()).isTrue();
        assertThat(store.records())
                .extracting(PciDeviceRecord::owner)
                .containsExactly(RecordedOwner.PASSTHROUGH, RecordedOwner.UNCLEAR);
        assertThat(ConfigStore.read(store.without(List.of(SATA))).records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE Settings (a);",
                "CREATE TABLE Config (Component, ConfigGroup, Name);",
                "CREATE VIEW Config AS SELECT 1 AS Component, 2 AS ConfigGroup, 3 AS Name, 4 AS Identifier;"
            })
    void saysWhenTheTableIsNotOfTheKnownForm(String script) throws Exception {
        ConfigStore store = ConfigStore.read(LabStore.create(script));

        assertThat(store.hasKnownForm()).isFalse();
        assertThat(store.records()).isEmpty();
        assertThatThrownBy(() -> store.without(List.of(SATA))).isInstanceOf(UnexpectedConfigStoreException.class);
    }

    @Test
    void refusesWhereOneFunctionHasTwoRowsOrNone() throws Exception {
        ConfigStore store =
                ConfigStore.read(LabStore.withRows(LabStore.row(SATA, PASSTHRU), LabStore.row(SATA, PASSTHRU)));

        assertThatThrownBy(() -> store.without(List.of(SATA)))
                .isInstanceOf(UnexpectedConfigStoreException.class)
                .hasMessageContaining("2 rows");
        assertThatThrownBy(() -> store.without(List.of("0000:09:00.0")))
                .isInstanceOf(UnexpectedConfigStoreException.class)
                .hasMessageContaining("0 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM Other;",
                "UPDATE Config SET UserValue = 'changed' WHERE Identifier <> OLD.Identifier;",
                "SELECT RAISE(ABORT, 'no');"
            })
    void refusesWhereDeletingWouldChangeMore(String action) throws Exception {
        ConfigStore store = ConfigStore.read(LabStore.withRows(
                LabStore.row(SATA, PASSTHRU),
                LabStore.row("0000:03:00.0", PASSTHRU),
                "CREATE TABLE Other (a); INSERT INTO Other VALUES (1);",
                "CREATE TRIGGER t AFTER DELETE ON Config BEGIN " + action + " END;"));

        assertThatThrownBy(() -> store.without(List.of(SATA))).isInstanceOf(UnexpectedConfigStoreException.class);
    }

    @Test
    void whatIsNoDatabaseIsDamage() {
        for (byte[] file :
                List.of(new byte[0], new byte[4096], "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII))) {
            assertThatThrownBy(() -> ConfigStore.read(file))
                    .isInstanceOf(DamagedConfigStoreException.class)
                    .satisfies(failure ->
                            assertThat(((RepairException) failure).nextStep()).isNotBlank());
        }
    }

    /** Each answers every question about its rows as a sound one would, and is not sound. */
    static Stream<Arguments> databasesThatOnlyReadWell() {
        String rows = LabStore.row(SATA, PASSTHRU) + LabStore.row("0000:03:00.0", HELD);
        byte[] freePageMissing = LabStore.withRows(rows);
        freePageMissing[FREE_PAGES] = 1;
        return Stream.of(
                Arguments.of("a list of free pages that lacks one", freePageMissing),
                Arguments.of(
                        "an index that lacks every row",
                        LabStore.create(LabStore.CONFIG_TABLE + "CREATE INDEX byName ON Config (Name) WHERE 0;" + rows
                                + "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql ="
                                + " 'CREATE INDEX byName ON Config (Name)' WHERE name = 'byName';")),
                Arguments.of(
                        "a page that belongs to nothing",
                        LabStore.create(LabStore.CONFIG_TABLE + rows + "CREATE TABLE Lost (a);"
                                + "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'Lost';")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databasesThatOnlyReadWell")
    void aDatabaseThatReadsWellAndIsNotSoundIsDamage(String what, byte[] database) {
        assertThat(LabStore.query(database, "SELECT Identifier FROM Config ORDER BY rowid"))
                .startsWith(SATA + "\n0000:03:00.0");

        assertThatThrownBy(() -> ConfigStore.read(database))
                .isInstanceOf(DamagedConfigStoreException.class)
                .hasMessageContaining("integrity check says");
    }

    @Test
    void aDatabaseWithGarbledPagesIsDamageOrReadsAsItDid() {
        byte[] whole = LabStore.withRows(LabStore.row(SATA, PASSTHRU), LabStore.row("0000:03:00.0", HELD));
        for (int at = 100; at < whole.length; at += 61) {
            byte[] garbled = whole.clone();
            Arrays.fill(garbled, at, Math.min(at + 40, whole.length), (byte) 0xa5);
            try {
                ConfigStore.read(garbled);
            } catch (RepairException e) {
                assertThat(e).isInstanceOf(DamagedConfigStoreException.class);
            }
        }
        assertThatThrownBy(() -> ConfigStore.read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(DamagedConfigStoreException.class);
    }
}
