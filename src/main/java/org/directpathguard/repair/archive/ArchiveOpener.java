package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.envelope.EncryptionInfo;
import org.directpathguard.repair.envelope.Envelope;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Opens an archive layer by layer, and tells from the members what it is. */
final class ArchiveOpener {

    private static final String MANIFEST = "Manifest.txt";
    private static final String STATE = "state.tgz";
    private static final String LOCAL = "local.tgz";
    private static final String SEALED = "local.tgz.ve";
    private static final List<String> ENCRYPTION_INFO = List.of("encryption.info", ".#encryption.info");

    private final ArchiveLimits limits;
    private final List<Shell> shells = new ArrayList<>();
    private final List<ArchiveWarning> warnings = new ArrayList<>();
    private byte[] manifest = {};

    ArchiveOpener(ArchiveLimits limits) {
        this.limits = limits;
    }

    OpenedArchive open(byte[] file) throws DamagedException, RefusedException {
        GzipLayer layer = layer(file, "the file");
        TarArchive tar = tar(layer, "the file");
        Optional<TarMember> state = tar.find(STATE);
        if (state.isEmpty()) {
            return isState(tar) ? openState(ArchiveKind.STATE, layer, tar) : lone(layer, tar);
        }
        if (isState(tar) || isConfiguration(tar)) {
            throw new UnsupportedArchiveException(
                    "The file holds a state.tgz beside a configuration of its own.",
                    "Name the archive that ESXi itself has written.");
        }
        manifest = tar.find(MANIFEST).map(tar::data).orElse(manifest);
        warnings.addAll(MemberWarnings.of(tar, List.of(STATE, MANIFEST)));
        shells.add(new TarShell(tar, state.get()));
        GzipLayer inner = layer(tar.data(state.get()), STATE);
        return openState(ArchiveKind.CONFIG_BUNDLE, inner, tar(inner, STATE));
    }

    private OpenedArchive lone(GzipLayer layer, TarArchive tar) throws UnsupportedArchiveException {
        if (!isConfiguration(tar)) {
            throw new UnsupportedArchiveException(
                    "The file is a tar, but no saved ESXi configuration: it holds neither local.tgz nor etc/.",
                    "Name a state.tgz, a local.tgz or a configuration bundle.");
        }
        return opened(ArchiveKind.LOCAL, layer.compression(), Compression.Layer.NONE, Encryption.NONE, tar);
    }

    private OpenedArchive openState(ArchiveKind kind, GzipLayer layer, TarArchive tar)
            throws DamagedException, RefusedException {
        Optional<TarMember> local = tar.find(LOCAL);
        Optional<TarMember> sealed = tar.find(SEALED);
        List<String> known = new ArrayList<>(local.isPresent() ? List.of(LOCAL) : ENCRYPTION_INFO);
        known.add(SEALED);
        warnings.addAll(MemberWarnings.of(tar, known));
        if (local.isPresent() && sealed.isPresent()) {
            throw new UnsupportedArchiveException(
                    "The state holds its configuration twice, as local.tgz and sealed as local.tgz.ve.",
                    "Boot the host and let ESXi save its state anew, or use the state of another bank.");
        }
        if (sealed.isPresent()) {
            return openSealed(kind, layer, tar, sealed.get());
        }
        TarMember member = local.orElseThrow(() -> new UnsupportedArchiveException(
                "The state.tgz holds no local.tgz, so there is no configuration in it.",
                "Use the state of another bank, or a configuration backup of this host."));
        shells.add(new TarShell(tar, member));
        GzipLayer inner = layer(tar.data(member), LOCAL);
        return opened(kind, layer.compression(), inner.compression(), Encryption.NONE, tar(inner, LOCAL));
    }

    private OpenedArchive openSealed(ArchiveKind kind, GzipLayer layer, TarArchive tar, TarMember member)
            throws DamagedException, RefusedException {
        Optional<EncryptionInfo> info = Optional.empty();
        for (String name : ENCRYPTION_INFO) {
            if (info.isEmpty()) {
                info = tar.find(name).map(tar::data).map(EncryptionInfo::parse);
            }
        }
        Encryption encryption = info.map(ArchiveOpener::encryption).orElse(Encryption.UNKNOWN);
        if (encryption != Encryption.OBFUSCATED) {
            warnings.add(MemberWarnings.sealed(encryption));
            return new OpenedArchive(
                    kind,
                    new Compression(layer.compression(), Compression.Layer.UNKNOWN),
                    encryption,
                    List.copyOf(shells),
                    Optional.empty(),
                    manifest,
                    List.copyOf(warnings));
        }
        Envelope envelope = Envelope.open(tar.data(member), info.orElseThrow().key());
        shells.add(new TarShell(tar, member));
        shells.add(new EnvelopeShell(envelope));
        GzipLayer inner = layer(envelope.content(), LOCAL);
        warnings.add(MemberWarnings.needsFlag());
        return opened(kind, layer.compression(), inner.compression(), encryption, tar(inner, LOCAL));
    }

    private OpenedArchive opened(
            ArchiveKind kind,
            Compression.Layer outer,
            Compression.Layer inner,
            Encryption encryption,
            TarArchive configuration) {
        return new OpenedArchive(
                kind,
                new Compression(outer, inner),
                encryption,
                List.copyOf(shells),
                Optional.of(configuration),
                manifest,
                List.copyOf(warnings));
    }

    private GzipLayer layer(byte[] bytes, String name) throws DamagedException, RefusedException {
        GzipLayer layer = GzipLayer.open(bytes, name, limits);
        shells.add(layer);
        if (layer.compression() == Compression.Layer.NONE) {
            warnings.add(MemberWarnings.uncompressed(name));
        }
        return layer;
    }

    /** A tar without its end could have lost members, unless gzip's own checksum vouches for it. */
    private TarArchive tar(GzipLayer layer, String name) throws DamagedException, RefusedException {
        TarArchive tar = TarReader.read(layer.content(), name, limits);
        if (tar.end() == TarArchive.End.MISSING && layer.compression() == Compression.Layer.NONE) {
            throw new DamagedTarException(name, "its end is missing, so that members may be lost");
        }
        if (tar.end() != TarArchive.End.PROPER) {
            warnings.add(MemberWarnings.oddEnd(name));
        }
        return tar;
    }

    private static Encryption encryption(EncryptionInfo info) {
        return switch (info.mode()) {
            case NONE -> Encryption.OBFUSCATED;
            case TPM -> Encryption.TPM;
            case UNKNOWN -> Encryption.UNKNOWN;
        };
    }

    private static boolean isState(TarArchive tar) {
        return tar.has(LOCAL) || tar.has(SEALED);
    }

    private static boolean isConfiguration(TarArchive tar) {
        return tar.members().stream().anyMatch(member -> Configuration.holds(member.canonicalName()));
    }
}
