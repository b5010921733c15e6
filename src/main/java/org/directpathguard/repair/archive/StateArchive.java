package org.directpathguard.repair.archive;

import java.util.List;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** A saved ESXi configuration, read in memory: what it says about passthrough, and how to take that back. */
@SuppressWarnings("DoNotCallSuggester")
public final class StateArchive {

    private final Findings findings;

    StateArchive(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads {@code state.tgz}, {@code local.tgz} or a configuration bundle, each layer with or without gzip.
     *
     * <p>A state sealed by a TPM or in an unknown way is no error here: it has no entries, and {@link #encryption()}
     * and {@link #warnings()} tell.
     *
     * @param file the whole file
     * @return what is in it
     * @throws DamagedException if a layer is damaged: gzip, tar, seal, database; the loader would not boot from it, or
     *     ESXi would not unpack it
     * @throws RefusedException if it is no saved configuration, or one that is not fully understood, or too large
     */
    public static StateArchive read(byte[] file) throws DamagedException, RefusedException {
        throw new UnsupportedOperationException();
    }

    /** {@return which archive it is} */
    public ArchiveKind kind() {
        throw new UnsupportedOperationException();
    }

    /** {@return how its layers were compressed} */
    public Compression compression() {
        throw new UnsupportedOperationException();
    }

    /** {@return how its configuration is sealed} */
    public Encryption encryption() {
        throw new UnsupportedOperationException();
    }

    /** {@return whose configuration it is, as far as it tells} */
    public HostIdentity identity() {
        throw new UnsupportedOperationException();
    }

    /** {@return true if the archive shows marks of 7.0 or later: a ConfigStore, a seal, or a manifest's release} */
    public boolean sevenOrLater() {
        throw new UnsupportedOperationException();
    }

    /** {@return every passthrough entry, esx.conf first, in the order of the files; duplicates included} */
    public List<PassthroughEntry> entries() {
        return findings.entries();
    }

    /**
     * ConfigStore rows about PCI functions whose values neither name passthrough nor the hypervisor.
     *
     * <p>The form of these rows is not published. Such a row is no passthrough entry; it can be chosen by its name only.
     *
     * @return the rows in the shape of entries
     */
    public List<PassthroughEntry> unclearRecords() {
        return findings.unclearRecords();
    }

    /** {@return functions whose owner is not passthrough: named ones of these need no repair} */
    public Set<PciAddress> heldByHypervisor() {
        return findings.held();
    }

    /** {@return what its reader should know} */
    public List<ArchiveWarning> warnings() {
        return findings.warnings();
    }

    /**
     * Gives the named functions back to the hypervisor: {@code passthru} becomes {@code vmkernel} in esx.conf, a row of
     * ConfigStore is deleted. Every entry of the same function changes with the named one.
     *
     * <p>All other members and rows keep their bytes. Both layers of the result are gzip, in one member each with
     * nothing behind; an existing gzip header is kept byte for byte. A second reader has verified the result.
     *
     * @param chosen entries of this archive, usually from {@link Selection}; none gives the old file back
     * @param options what the rewrite may do
     * @return the new file and what changed
     * @throws RefusedException if the state is sealed and can't or must not be re-sealed, or a check of the result fails
     * @throws DamagedException if the database does not pass its own integrity check
     */
    public RewrittenState rewrite(Set<PassthroughEntry> chosen, RewriteOptions options)
            throws DamagedException, RefusedException {
        throw new UnsupportedOperationException();
    }

    Findings findings() {
        return findings;
    }
}
