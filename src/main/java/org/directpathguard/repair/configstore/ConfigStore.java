package org.directpathguard.repair.configstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ConfigStore of a saved configuration. */
public final class ConfigStore {

    private final StoreFile file;
    private final List<PciDeviceRecord> records;
    private final boolean knownForm;

    private ConfigStore(StoreFile file, List<PciDeviceRecord> records, boolean knownForm) {
        this.file = file;
        this.records = List.copyOf(records);
        this.knownForm = knownForm;
    }

    /**
     * Reads the database.
     *
     * @param bytes the file {@code current-store-1}
     * @return what it records about PCI functions
     * @throws DamagedConfigStoreException if it does not pass its integrity check
     * @throws UnexpectedConfigStoreException if the SQLite library can't be started
     */
    public static ConfigStore read(byte[] bytes) throws DamagedConfigStoreException, UnexpectedConfigStoreException {
        StoreFile file = new StoreFile(bytes.clone());
        try (MemoryDatabase database = MemoryDatabase.open(file.forMemory())) {
            checkIntegrity(database);
            Optional<StoreTable> table = StoreTable.find(database);
            return new ConfigStore(
                    file, table.isPresent() ? records(database, table.get()) : List.of(), table.isPresent());
        } catch (SQLException e) {
            throw new DamagedConfigStoreException(String.valueOf(e.getMessage()));
        }
    }

    /** {@return the rows about PCI functions, in the order of the table} */
    public List<PciDeviceRecord> records() {
        return records;
    }

    /** {@return false if there is no table with the columns that are known; then there are no records either} */
    public boolean hasKnownForm() {
        return knownForm;
    }

    /**
     * Deletes the rows of some functions and leaves every other row as it is.
     *
     * <p>ESXi writes such a row anew, with passthrough off, when it finds none.
     *
     * @param identifiers the rows' identifiers as they stand there
     * @return the new file
     * @throws DamagedConfigStoreException if the database does not pass its integrity check before or after
     * @throws UnexpectedConfigStoreException if an identifier has not exactly one row, or anything else would change
     */
    public byte[] without(Collection<String> identifiers)
            throws DamagedConfigStoreException, UnexpectedConfigStoreException {
        try (MemoryDatabase database = MemoryDatabase.open(file.forMemory())) {
            checkIntegrity(database);
            StoreTable table = StoreTable.find(database).orElseThrow(() -> unexpected("it has no table of that name"));
            List<String> expected = new ArrayList<>(StoreDump.of(database));
            for (String identifier : identifiers) {
                List<String> row = table.dump(database, identifier);
                int deleted = table.delete(database, identifier);
                if (row.size() != 1 || deleted != 1) {
                    throw unexpected("%s has %d rows".formatted(identifier, row.size()));
                }
                expected.remove(row.get(0));
            }
            checkIntegrity(database);
            if (!expected.equals(StoreDump.of(database))) {
                throw unexpected("deleting the row changes others as well");
            }
            return file.withOwnJournalMode(database.save());
        } catch (SQLException e) {
            throw new UnexpectedConfigStoreException(
                    "The row can't be deleted from ConfigStore: " + e.getMessage() + ".", nextStep(), e);
        }
    }

    private static List<PciDeviceRecord> records(MemoryDatabase database, StoreTable table) throws SQLException {
        List<PciDeviceRecord> records = new ArrayList<>();
        for (List<String> row : table.pciDevices(database)) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < table.values().size(); i++) {
                if (!row.get(i + 1).isEmpty()) {
                    values.put(table.values().get(i), row.get(i + 1));
                }
            }
            records.add(new PciDeviceRecord(row.get(0), values, owner(database, values.values())));
        }
        return records;
    }

    private static RecordedOwner owner(MemoryDatabase database, Collection<String> values) throws SQLException {
        boolean held = false;
        for (String value : values) {
            for (StoreValue one : StoreValue.in(database, value)) {
                if (one.saysPassthrough()) {
                    return RecordedOwner.PASSTHROUGH;
                }
                held |= one.namesHypervisor();
            }
        }
        return held ? RecordedOwner.HYPERVISOR : RecordedOwner.UNCLEAR;
    }

    private static void checkIntegrity(MemoryDatabase database) throws SQLException, DamagedConfigStoreException {
        List<List<String>> answer = database.query("PRAGMA integrity_check(3)");
        if (!answer.equals(List.of(List.of("ok")))) {
            throw new DamagedConfigStoreException("its integrity check says " + answer);
        }
    }

    private static UnexpectedConfigStoreException unexpected(String what) {
        return new UnexpectedConfigStoreException(
                "The ConfigStore database is not of the form that is known: " + what + ".", nextStep());
    }

    private static String nextStep() {
        return "Nothing was changed. Take the function back on the running host instead (esxcli hardware pci pcipassthru"
                + " set -d ADDRESS -e false -a), or boot the disk from another controller and do it there.";
    }
}
