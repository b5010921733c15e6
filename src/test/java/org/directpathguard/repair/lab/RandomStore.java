package org.directpathguard.repair.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A ConfigStore database as somebody's host may have left it.
 *
 * @param database the file
 * @param address the function whose record has to go
 * @param recorded whether there is such a record
 * @param story how it was made, for the message of a failure
 */
@SuppressWarnings("ArrayRecordComponent")
public record RandomStore(byte[] database, String address, boolean recorded, String story) {

    /** Where a saved configuration keeps it. */
    public static final String MEMBER = "var/lib/vmware/configstore/backup/current-store-1";

    private static final List<String> PRAGMAS = List.of(
            "",
            "PRAGMA journal_mode = WAL;",
            "PRAGMA auto_vacuum = FULL;",
            "PRAGMA page_size = 512;",
            "PRAGMA page_size = 65536;",
            "PRAGMA encoding = 'UTF-16le';");
    private static final List<String> TABLES = List.of(
            LabStore.CONFIG_TABLE,
            LabStore.CONFIG_TABLE + "CREATE INDEX byName ON Config (Name);",
            LabStore.CONFIG_TABLE.replace(
                    "Revision INTEGER",
                    "Revision INTEGER, PRIMARY KEY (Component, ConfigGroup, Name," + " Identifier)"));
    private static final List<String> OWNERS = List.of(
            "{\"dl_bus_address\":\"s00000004.00\",\"owner\":\"passthru\"}",
            "{\"a\":{\"b\":[1,{\"configured\":\"PASSTHRU\"}]}}",
            "owner passthrough, which is no JSON",
            "{\"dl_bus_address\":\"p0000:00:1f.2\",\"owner\":\"vmkernel\"}",
            "{}");

    /**
     * Makes one.
     *
     * @param random decides
     * @param address the function whose record has to go
     * @return the database
     */
    public static RandomStore of(Random random, String address) {
        boolean recorded = random.nextInt(4) > 0;
        List<String> rows = new ArrayList<>();
        if (recorded) {
            rows.add(LabStore.row(address, OWNERS.get(random.nextInt(3))));
        }
        for (int count = random.nextInt(6); count > 0; count--) {
            rows.add(LabStore.row("0001:%02x:00.0".formatted(count), OWNERS.get(random.nextInt(OWNERS.size()))));
        }
        for (int count = random.nextInt(40); count > 0; count--) {
            rows.add("INSERT INTO Config (Component, ConfigGroup, Name, Identifier, UserValue) VALUES"
                    + " ('esx', 'group%d', 'name', '%s', '\u00e4%s');"
                            .formatted(count, address, "x".repeat(random.nextInt(3_000))));
        }
        Collections.shuffle(rows, random);
        int pragma = random.nextInt(PRAGMAS.size());
        int table = random.nextInt(TABLES.size());
        String script = PRAGMAS.get(pragma) + TABLES.get(table) + String.join("\n", rows)
                + "CREATE TABLE Other (a, b); INSERT INTO Other VALUES (1, x'00ff'), (2.5, NULL), ('\u00fc', '');";
        return new RandomStore(
                LabStore.create(script),
                address,
                recorded,
                "store(%d pragma %d table %d%s)".formatted(rows.size(), pragma, table, recorded ? "" : " without it"));
    }

    /**
     * What another build of SQLite finds in a database, the function's record apart.
     *
     * @param file a database
     * @return its rows and settings, the answer to its integrity check, and its functions
     */
    public List<String> rest(byte[] file) {
        return LabStore.query(
                file,
                "SELECT rowid, * FROM Config WHERE NOT (Name = 'pci_devices' AND Identifier = '%s') ORDER BY rowid"
                        .formatted(address),
                "SELECT a, quote(b) FROM Other",
                "SELECT type, name, sql FROM sqlite_master ORDER BY rowid",
                "PRAGMA journal_mode",
                "PRAGMA integrity_check");
    }

    /**
     * The functions that a database has records of.
     *
     * @param file a database
     * @return their addresses, one a line
     */
    public String functions(byte[] file) {
        return LabStore.query(file, "SELECT Identifier FROM Config WHERE Name = 'pci_devices' ORDER BY rowid")
                .get(0);
    }
}
