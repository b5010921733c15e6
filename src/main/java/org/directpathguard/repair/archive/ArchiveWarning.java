package org.directpathguard.repair.archive;

/**
 * Something about an archive that its reader should know, and that stops nothing.
 *
 * @param kind which
 * @param matter what is the matter, in a sentence
 * @param nextStep what to do about it, in a sentence
 */
public record ArchiveWarning(Kind kind, String matter, String nextStep) {

    /**
     * Shows a record that stays.
     *
     * @param row the record in one line
     * @return the remark
     */
    public static ArchiveWarning record(String row) {
        return new ArchiveWarning(Kind.NAMED_RECORD, "ConfigStore says: " + row + ".", "");
    }

    /** What a warning is about. */
    public enum Kind {
        /** A layer is a plain tar: ESXi boots from it but its hourly save has stopped. */
        UNCOMPRESSED_LAYER,
        /** The same key or device occurs more than once. */
        DUPLICATE_LINE,
        /** A line of esx.conf looks like passthrough but isn't understood; it is never changed. */
        STRANGE_LINE,
        /** Likewise, and it is about the owner of a function. */
        STRANGE_OWNER_LINE,
        /** A key is not spelled the way ESXi spells it: somebody typed it. */
        HAND_TYPED_KEY,
        /** The two readings of a key differ and nothing decides. */
        UNDECIDED_READING,
        /** A member ESXi is not known to keep there; it is copied as it is. */
        UNKNOWN_MEMBER,
        /** A member's name tries to leave the archive's folder; it is copied as it is. */
        ESCAPING_NAME,
        /** No esx.conf, or an empty one. */
        NO_ESX_CONF,
        /** Likewise, and without a ConfigStore: the archive says nothing at all about devices. */
        NOTHING_KNOWN,
        /** The ConfigStore database has a form that is not known. */
        UNKNOWN_CONFIG_STORE,
        /** ConfigStore rows about PCI functions whose values neither name passthrough nor the hypervisor. */
        UNCLEAR_RECORD,
        /** What ConfigStore says of a function that somebody named, and that stays as it is. */
        NAMED_RECORD,
        /** The state is sealed without a TPM: changing it needs {@code --experimental-envelope}. */
        NEEDS_EXPERIMENTAL_ENVELOPE,
        /** The state is sealed in a way that can't be opened here. */
        SEALED,
        /** Another passthrough entry stays; it may be on purpose, or part of the trouble. */
        OTHER_ENTRY_STAYS,
        /** Bytes after the end of the tar, or an end that lacks its zero blocks. */
        ODD_TAR_END
    }
}
