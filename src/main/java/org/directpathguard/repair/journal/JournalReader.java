package org.directpathguard.repair.journal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.directpathguard.repair.disk.DiskIdentity;
import org.directpathguard.repair.disk.PartitionScheme;
import org.directpathguard.repair.disk.Sha256;

/** Reads a journal back, and believes nothing in it that its checksums don't confirm. */
final class JournalReader {

    private final Manifest manifest;
    private final byte[] data;
    private int at;

    private JournalReader(Manifest manifest, byte[] data) {
        this.manifest = manifest;
        this.data = data;
    }

    static Journal read(byte[] manifest, byte[] data) throws DamagedJournalException {
        return new JournalReader(Manifest.of(manifest), data).read();
    }

    private Journal read() throws DamagedJournalException {
        String version = manifest.take(JournalWriter.FORMAT, 1).get(0);
        if (!version.equals(JournalWriter.VERSION)) {
            throw new DamagedJournalException("its version is " + version + ", and this program knows version 1");
        }
        manifest.take("made", 2);
        Journal journal = manifest.isNext("disk") ? disk() : folders();
        List<String> whole = manifest.take("data", 2);
        if (at != data.length
                || Manifest.number(whole.get(0)) != data.length
                || !Sha256.of(data).equals(whole.get(1))) {
            throw new DamagedJournalException("its data are incomplete or were changed");
        }
        return journal;
    }

    private Journal disk() throws DamagedJournalException {
        String target = manifest.take("disk", 1).get(0);
        List<String> words = manifest.take("identity", 4);
        int sectorSize = Manifest.small(words.get(0));
        if (sectorSize != 512 && sectorSize != 4096) {
            throw new DamagedJournalException("its sector size is " + sectorSize);
        }
        DiskIdentity identity = new DiskIdentity(
                sectorSize, Manifest.number(words.get(1)), chosen(PartitionScheme.class, words.get(2)), words.get(3));
        List<BankScript> banks = new ArrayList<>();
        while (manifest.isNext("bank")) {
            banks.add(bank(sectorSize));
        }
        return new Journal.OfDisk(target, identity, banks);
    }

    private BankScript bank(int sectorSize) throws DamagedJournalException {
        List<String> words = manifest.take("bank", 7);
        List<WriteStep> steps = new ArrayList<>();
        while (manifest.isNext("step")) {
            List<String> step = manifest.take("step", 2);
            List<SectorWrite> writes = new ArrayList<>();
            while (manifest.isNext("sector")) {
                List<String> write = manifest.take("sector", 3);
                writes.add(new SectorWrite(
                        Manifest.number(write.get(0)),
                        bytes(sectorSize, write.get(1)),
                        bytes(sectorSize, write.get(2))));
            }
            steps.add(new WriteStep(chosen(StepKind.class, step.get(0)), step.get(1), writes));
        }
        return new BankScript(
                Manifest.small(words.get(0)),
                words.get(5),
                Manifest.number(words.get(1)),
                words.get(2),
                words.get(6),
                words.get(3),
                words.get(4),
                steps);
    }

    private Journal folders() throws DamagedJournalException {
        String target = manifest.take("folders", 1).get(0);
        List<Journal.FileScript> files = new ArrayList<>();
        while (manifest.isNext("file")) {
            List<String> words = manifest.take("file", 6);
            byte[] before = bytes(Manifest.small(words.get(0)), words.get(2));
            byte[] after = bytes(Manifest.small(words.get(1)), words.get(3));
            files.add(new Journal.FileScript(path(words.get(5)), before, after, Boolean.parseBoolean(words.get(4))));
        }
        return new Journal.OfFolders(target, files);
    }

    private byte[] bytes(int length, String hash) throws DamagedJournalException {
        if (length > data.length - at) {
            throw new DamagedJournalException("its data are incomplete");
        }
        byte[] bytes = Arrays.copyOfRange(data, at, at + length);
        at += length;
        if (!Sha256.of(bytes).equals(hash)) {
            throw new DamagedJournalException("its data were changed");
        }
        return bytes;
    }

    private static Path path(String text) throws DamagedJournalException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new DamagedJournalException("'" + text + "' is no path");
        }
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String word) throws DamagedJournalException {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException e) {
            throw new DamagedJournalException("'" + word + "' is unknown");
        }
    }
}
