package org.directpathguard.repair.journal;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.disk.DiskIdentity;
import org.directpathguard.repair.disk.Sha256;

/** Turns a journal into its two files: the manifest and the bytes that it counts up. */
final class JournalWriter {

    static final String FORMAT = "directpath-guard-journal";
    static final String VERSION = "1";

    private final Manifest manifest = new Manifest();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    JournalWriter(Journal journal, Instant now) {
        manifest.add(FORMAT, VERSION);
        manifest.add(
                "made",
                now,
                Optional.ofNullable(JournalWriter.class.getPackage().getImplementationVersion())
                        .orElse("unknown"));
        if (journal instanceof Journal.OfDisk disk) {
            add(disk);
        } else if (journal instanceof Journal.OfFolders folders) {
            add(folders);
        }
        manifest.add("data", data.size(), Sha256.of(data.toByteArray()));
    }

    byte[] manifest() {
        return manifest.bytes();
    }

    byte[] data() {
        return data.toByteArray();
    }

    private void add(Journal.OfDisk disk) {
        DiskIdentity identity = disk.identity();
        manifest.add("disk", disk.target());
        manifest.add(
                "identity", identity.sectorSize(), identity.sectorCount(), identity.scheme(), identity.identifier());
        for (BankScript bank : disk.banks()) {
            manifest.add(
                    "bank",
                    bank.partition(),
                    bank.markSector(),
                    bank.markHash(),
                    bank.before(),
                    bank.after(),
                    bank.uuid().isEmpty() ? "unknown" : bank.uuid(),
                    bank.stateName());
            bank.steps().forEach(this::add);
        }
    }

    private void add(WriteStep step) {
        manifest.add("step", step.kind(), step.title());
        for (SectorWrite write : step.writes()) {
            manifest.add("sector", write.sector(), Sha256.of(write.before()), Sha256.of(write.after()));
            data.writeBytes(write.before());
            data.writeBytes(write.after());
        }
    }

    private void add(Journal.OfFolders folders) {
        manifest.add("folders", folders.target());
        List<Journal.FileScript> files = folders.files();
        for (Journal.FileScript file : files) {
            manifest.add(
                    "file",
                    file.before().length,
                    file.after().length,
                    Sha256.of(file.before()),
                    Sha256.of(file.after()),
                    file.inPlace(),
                    file.file().toAbsolutePath());
            data.writeBytes(file.before());
            data.writeBytes(file.after());
        }
    }
}
