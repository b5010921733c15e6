package org.directpathguard.repair.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.disk.SectorDevice;

/**
 * Decides what VMware's loader would make of a disk. Written from the loader's published rules and sharing no code with the
 * product, so that the two can be compared.
 */
public final class LoaderJudge {

    private static final int MOST_BANKS = 3;

    private final SectorDevice disk;

    private LoaderJudge(SectorDevice disk) {
        this.disk = disk;
    }

    /**
     * What the loader finds in one bank.
     *
     * @param partition number of the partition
     * @param valid whether it could be chosen
     * @param updated its counter
     * @param state the state archive that would be loaded, unpacked; nothing if {@code modules=} does not list it
     * @param fatal what would stop the loader, if anything
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Bank(int partition, boolean valid, long updated, Optional<byte[]> state, Optional<String> fatal) {}

    /**
     * Looks at all banks that the loader would look at.
     *
     * @param disk the disk
     * @return the banks, in the loader's order
     */
    public static List<Bank> banks(SectorDevice disk) {
        try {
            return new LoaderJudge(disk).banks();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The bank that the loader would start.
     *
     * @param disk the disk
     * @return the bank, or nothing for 'No hypervisor found'
     */
    public static Optional<Bank> boot(SectorDevice disk) {
        Bank latest = null;
        for (Bank bank : banks(disk)) {
            if (bank.valid() && (latest == null || bank.updated() > latest.updated())) {
                latest = bank;
            }
        }
        return Optional.ofNullable(latest);
    }

    private List<Bank> banks() throws IOException {
        List<Bank> banks = new ArrayList<>();
        LoaderPartitions partitions = new LoaderPartitions(disk);
        for (int number = 1; number <= partitions.highest() && banks.size() < MOST_BANKS; number++) {
            Optional<long[]> extent = partitions.fat(number);
            if (extent.isPresent()) {
                bank(number, extent.get()[0]).ifPresent(banks::add);
            }
        }
        return banks;
    }

    private Optional<Bank> bank(int number, long start) throws IOException {
        if (start + 1 >= disk.sectorCount()
                || !new String(disk.read(start + 1, 1), 0, 16, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .equals("VMWARE FAT16    ")) {
            return Optional.empty();
        }
        LoaderFat fat = new LoaderFat(disk, start);
        Optional<byte[]> file = fat.open() ? fat.load("BOOT    CFG") : Optional.empty();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        LoaderConfig config = new LoaderConfig(file.get());
        if (!config.accepted()) {
            return Optional.empty();
        }
        if (!config.loadsState()) {
            return Optional.of(new Bank(number, config.valid(), config.updated(), Optional.empty(), Optional.empty()));
        }
        Optional<byte[]> archive = fat.load("STATE   TGZ");
        if (archive.isEmpty()) {
            return Optional.of(new Bank(
                    number, config.valid(), config.updated(), Optional.empty(), Optional.of("state.tgz: not found")));
        }
        LoaderGzip gzip = new LoaderGzip(archive.get());
        return Optional.of(new Bank(number, config.valid(), config.updated(), gzip.unpacked(), gzip.fatal()));
    }
}
