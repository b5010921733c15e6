package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds where the members of a tar lie: old, ustar, GNU (long names, sparse members), busybox and pax.
 *
 * <p>What the formats leave open, and what readers take differently, is refused rather than guessed.
 */
final class TarReader {

    private static final String PATH = "path";
    private static final String SPARSE_NAME = "GNU.sparse.name";
    private static final String SIZE = "size";

    private final byte[] tar;
    private final String archive;
    private final ArchiveLimits limits;
    private final List<TarMember> members = new ArrayList<>();
    private final Map<String, String> globalRecords = new HashMap<>();
    private final Map<String, String> records = new HashMap<>();
    private int position;
    private boolean pendingExtension;

    private TarReader(byte[] tar, String archive, ArchiveLimits limits) {
        this.tar = tar;
        this.archive = archive;
        this.limits = limits;
    }

    static TarArchive read(byte[] tar, String archive, ArchiveLimits limits)
            throws DamagedTarException, OversizedArchiveException, UnsupportedArchiveException {
        return new TarReader(tar, archive, limits).read();
    }

    private TarArchive read() throws DamagedTarException, OversizedArchiveException, UnsupportedArchiveException {
        boolean endFound = false;
        while (!endFound && position + TarHeader.BLOCK <= tar.length) {
            TarHeader header = new TarHeader(tar, position);
            endFound = header.isZeroBlock();
            if (!endFound) {
                readHeader(header);
            }
        }
        if (pendingExtension || (!endFound && position != tar.length)) {
            throw truncated();
        }
        if (members.isEmpty()) {
            throw new DamagedTarException(archive, "it is empty");
        }
        return new TarArchive(archive, tar, List.copyOf(members), end(endFound));
    }

    private TarArchive.End end(boolean endFound) {
        if (!endFound) {
            return TarArchive.End.MISSING;
        }
        for (int i = position; i < tar.length; i++) {
            if (tar[i] != 0) {
                return TarArchive.End.FOLLOWED_BY_DATA;
            }
        }
        return tar.length - position < 2 * TarHeader.BLOCK ? TarArchive.End.SHORT : TarArchive.End.PROPER;
    }

    private void readHeader(TarHeader header)
            throws DamagedTarException, OversizedArchiveException, UnsupportedArchiveException {
        if (!header.checksumHolds()) {
            throw new DamagedTarException(archive, "the header at byte %d has a wrong checksum".formatted(position));
        }
        if (!header.isKnownFormat()) {
            throw new UnsupportedArchiveException(
                    "The tar in %s is of a kind that ESXi does not use for its saved configuration.".formatted(archive),
                    "Check that this file is the host's state.tgz, local.tgz or configuration bundle.");
        }
        int start = position;
        position += TarHeader.BLOCK;
        switch (header.type()) {
            case 'L' -> records.put(PATH, TarHeader.text(extension(header)));
            case 'K' -> extension(header);
            case 'x', 'X' -> records.putAll(paxRecords(header));
            case 'g' -> globalRecords.putAll(paxRecords(header));
            default -> addMember(header, start);
        }
        pendingExtension = !records.isEmpty();
    }

    private void addMember(TarHeader header, int start)
            throws DamagedTarException, OversizedArchiveException, UnsupportedArchiveException {
        Map<String, String> effective = new HashMap<>(globalRecords);
        effective.putAll(records);
        records.clear();
        String name = effective.getOrDefault(SPARSE_NAME, effective.getOrDefault(PATH, header.name()));
        TarMember.Kind kind = kind(header.type(), effective, name);
        if (header.type() == 'S') {
            skipSparseMap(header);
        }
        String paxSize = effective.get(SIZE);
        int size = checkedSize(paxSize == null ? header.size() : decimal(paxSize));
        if (kind == TarMember.Kind.WITHOUT_DATA && size != 0) {
            // Readers differ on whether data follows here: what lies behind would be read in two ways.
            throw new UnsupportedArchiveException(
                    "The link or folder %s in %s claims to hold data.".formatted(name, archive),
                    "Make the archive anew with ESXi or an ordinary tar; this one is left alone.");
        }
        TarMember member = new TarMember(name, kind, start, position, size, paxSize != null);
        members.add(member);
        limits.checkMembers(archive, members.size());
        position = member.end();
    }

    private TarMember.Kind kind(char type, Map<String, String> effective, String name)
            throws UnsupportedArchiveException {
        boolean sparse = type == 'S' || effective.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."));
        return switch (type) {
            case '0', '\0', '7', 'S' -> sparse ? TarMember.Kind.SPARSE : regularOrFolder(name);
            case '1', '2', '3', '4', '5', '6', 'V' -> TarMember.Kind.WITHOUT_DATA;
            default ->
                throw new UnsupportedArchiveException(
                        "Member %s of %s is of the unknown type '%s'.".formatted(name, archive, type),
                        "Make the archive anew with ESXi or an ordinary tar; this one is left alone.");
        };
    }

    /** The old format marks a folder by the slash at the end of its name only. */
    private static TarMember.Kind regularOrFolder(String name) {
        return name.endsWith("/") ? TarMember.Kind.WITHOUT_DATA : TarMember.Kind.REGULAR;
    }

    private void skipSparseMap(TarHeader header) throws DamagedTarException {
        boolean more = header.flag(TarHeader.SPARSE_HEADER_CONTINUES);
        while (more) {
            if (position + TarHeader.BLOCK > tar.length) {
                throw truncated();
            }
            more = new TarHeader(tar, position).flag(TarHeader.SPARSE_BLOCK_CONTINUES);
            position += TarHeader.BLOCK;
        }
    }

    private byte[] extension(TarHeader header) throws DamagedTarException {
        int size = checkedSize(header.size());
        byte[] data = Arrays.copyOfRange(tar, position, position + size);
        position += (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
        return data;
    }

    private Map<String, String> paxRecords(TarHeader header) throws DamagedTarException {
        int start = position;
        return PaxRecords.parse(tar, start, extension(header).length, archive);
    }

    /** The size, after proof that the data and its padding are there. */
    private int checkedSize(OptionalLong size) throws DamagedTarException {
        if (size.isEmpty()) {
            throw new DamagedTarException(archive, "the size before byte %d is no number".formatted(position));
        }
        long blocks = Math.floorDiv(size.getAsLong() - 1, TarHeader.BLOCK) + 1;
        if (blocks > (tar.length - position) / TarHeader.BLOCK) {
            throw truncated();
        }
        return (int) size.getAsLong();
    }

    private static OptionalLong decimal(String digits) {
        try {
            long value = Long.parseLong(digits);
            return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private DamagedTarException truncated() {
        return new DamagedTarException(archive, "it ends in the middle of a member");
    }
}
