package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.repair.configstore.PciDeviceRecord;
import org.directpathguard.repair.envelope.SealedConfiguration;
import org.directpathguard.repair.esxconf.EsxConf;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** A saved ESXi configuration, read in memory: what it says about passthrough, and how to take that back. */
public final class StateArchive {

    private static final String UUID = "/system/uuid";
    private static final String HOST_NAME = "/adv/Misc/HostName";

    private final byte[] file;
    private final OpenedArchive opened;
    private final Optional<Configuration> configuration;
    private final Findings findings;

    private StateArchive(byte[] file, OpenedArchive opened, Optional<Configuration> configuration, Findings findings) {
        this.file = file;
        this.opened = opened;
        this.configuration = configuration;
        this.findings = findings;
    }

    /**
     * Reads {@code state.tgz}, {@code local.tgz} or a configuration bundle, each layer with or without gzip.
     *
     * <p>A state sealed by a TPM or in an unknown way is no error here: it is not {@linkplain #isReadable() readable}, and
     * {@link #encryption()} and {@link #warnings()} tell why.
     *
     * @param file the whole file
     * @return what is in it
     * @throws DamagedException if a layer is damaged: gzip, tar, seal, database; the loader would not boot from it, or
     *     ESXi would not unpack it
     * @throws RefusedException if it is no saved configuration, or one that is not fully understood, or too large
     */
    public static StateArchive read(byte[] file) throws DamagedException, RefusedException {
        byte[] copy = file.clone();
        OpenedArchive opened = new ArchiveOpener(ArchiveLimits.USUAL).open(copy);
        if (opened.configuration().isEmpty()) {
            return new StateArchive(
                    copy, opened, Optional.empty(), Findings.NOTHING.with(List.of(), opened.warnings()));
        }
        Configuration configuration = Configuration.read(opened.configuration().get(), ArchiveLimits.USUAL);
        Findings findings = configuration.findings().with(opened.warnings(), configuration.warnings());
        return new StateArchive(copy, opened, Optional.of(configuration), findings);
    }

    /** {@return which archive it is} */
    public ArchiveKind kind() {
        return opened.kind();
    }

    /** {@return how its layers were compressed} */
    public Compression compression() {
        return opened.compression();
    }

    /** {@return how its configuration is sealed} */
    public Encryption encryption() {
        return opened.encryption();
    }

    /**
     * Tells whether the configuration could be opened.
     *
     * @return false for a state sealed by a TPM or in an unknown way: then that there are no entries says nothing
     */
    public boolean isReadable() {
        return configuration.isPresent();
    }

    /** {@return whose configuration it is, as far as it tells} */
    public HostIdentity identity() {
        Manifest manifest = Manifest.parse(opened.manifest());
        Optional<EsxConf> conf = configuration.flatMap(Configuration::esxConf).map(Configuration.Found::content);
        return new HostIdentity(
                conf.flatMap(esxConf -> esxConf.setting(UUID)).or(manifest::uuid),
                conf.flatMap(esxConf -> esxConf.setting(HOST_NAME)),
                manifest.release());
    }

    /** {@return true if the archive shows marks of 7.0 or later: a ConfigStore, a seal, or a manifest's release} */
    public boolean sevenOrLater() {
        return encryption() != Encryption.NONE
                || configuration.flatMap(Configuration::store).isPresent()
                || Manifest.parse(opened.manifest()).sevenOrLater();
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

    /**
     * What ConfigStore records about a function, whatever its owner is and its values look like.
     *
     * @param function the function
     * @return its rows, one a line; none where there is no ConfigStore or no row
     */
    public List<String> recordsAbout(PciAddress function) {
        return configuration.flatMap(Configuration::store).stream()
                .flatMap(store -> store.content().records().stream())
                .filter(row -> PciSpelling.VSPHERE
                        .parse(row.identifier())
                        .filter(function::equals)
                        .isPresent())
                .map(PciDeviceRecord::describe)
                .toList();
    }

    /** {@return functions that the hypervisor owns: named ones of these need no repair} */
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
        String before = Sha256.of(file);
        if (chosen.isEmpty()) {
            return new RewrittenState(file, 0, List.of(), before, before, false);
        }
        checkSeal(options);
        Set<PassthroughEntry> complete = complete(chosen);
        ConfigurationRewrite rewrite = new ConfigurationRewrite(configuration.orElseThrow());
        byte[] result = rewrite.apply(complete);
        List<Shell> shells = opened.shells();
        for (int i = shells.size() - 1; i >= 0; i--) {
            result = shells.get(i).wrap(result);
        }
        verify(result, complete);
        return new RewrittenState(
                result,
                rewrite.changedBytes(),
                rewrite.diff(),
                before,
                Sha256.of(result),
                sevenOrLater() || options.knownToBeSevenOrLater());
    }

    private void checkSeal(RewriteOptions options) throws RefusedException {
        switch (encryption()) {
            case NONE -> {}
            case OBFUSCATED -> {
                if (!options.experimentalEnvelope()) {
                    throw new EnvelopeFlagMissingException();
                }
            }
            case TPM, UNKNOWN ->
                throw new UnsupportedArchiveException(
                        "The configuration is sealed and can't be opened away from the host.",
                        SealedConfiguration.WAYS_THAT_REMAIN);
        }
    }

    private Set<PassthroughEntry> complete(Set<PassthroughEntry> chosen) {
        Set<PassthroughEntry> known = new HashSet<>(findings.entries());
        known.addAll(findings.unclearRecords());
        if (!known.containsAll(chosen)) {
            throw new IllegalArgumentException("Not all of these are entries of this archive: " + chosen);
        }
        Set<PassthroughEntry> complete = new LinkedHashSet<>(chosen);
        complete.addAll(findings.duplicatesOf(chosen));
        return complete;
    }

    /** Reads the result anew: it must say what this archive says, less the chosen entries. */
    private void verify(byte[] result, Set<PassthroughEntry> changed) throws DamagedException, RefusedException {
        StateArchive again = read(result);
        List<PassthroughEntry> entries = new ArrayList<>(findings.entries());
        List<PassthroughEntry> records = new ArrayList<>(findings.unclearRecords());
        entries.removeAll(changed);
        records.removeAll(changed);
        if (!again.entries().equals(entries) || !again.unclearRecords().equals(records)) {
            throw new VerificationFailedException("the new file", "it does not say what it should");
        }
    }

    Findings findings() {
        return findings;
    }
}
