package org.directpathguard.repair.journal;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.disk.DiskIdentity;

/** What a repair is going to write, and what was there before. */
public sealed interface Journal {

    /**
     * The target as the user named it.
     *
     * @return a path, or several
     */
    String target();

    /**
     * The journal of a repair that writes sectors of a disk.
     *
     * @param target the disk as the user named it
     * @param identity what identifies the disk
     * @param banks the writes, bank by bank
     */
    record OfDisk(String target, DiskIdentity identity, List<BankScript> banks) implements Journal {

        /** Makes the list unmodifiable. */
        public OfDisk {
            banks = List.copyOf(banks);
        }

        /**
         * All steps of all banks, in order.
         *
         * @return the steps
         */
        public List<WriteStep> steps() {
            return banks.stream().flatMap(bank -> bank.steps().stream()).toList();
        }
    }

    /**
     * The journal of a repair that replaces files in mounted folders.
     *
     * @param target the folders as the user named them
     * @param files the files, in order
     */
    record OfFolders(String target, List<FileScript> files) implements Journal {

        /** Makes the list unmodifiable. */
        public OfFolders {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that is replaced.
     *
     * @param file the file
     * @param before its old content
     * @param after its new content
     * @param inPlace whether it is overwritten where it lies, so that a power cut leaves a mixture
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared as a record
    record FileScript(Path file, byte[] before, byte[] after, boolean inPlace) {}
}
