package org.directpathguard.repair.archive;

/**
 * How large a saved configuration may be. Real ones are below a megabyte (a sealed one of a live 7.0 host had 94 KB); what
 * is far beyond is hostile or no configuration at all.
 *
 * @param file bytes of the file itself
 * @param expanded bytes of one layer after decompression
 * @param ratio how many times its compressed size a layer may have, once it is larger than {@code ratioFrom}
 * @param ratioFrom bytes up to which the ratio does not count
 * @param members members of one tar
 * @param member bytes of esx.conf and of the ConfigStore database each
 */
record ArchiveLimits(int file, int expanded, int ratio, int ratioFrom, int members, int member) {

    private static final int MEBIBYTE = 1 << 20;

    static final ArchiveLimits USUAL =
            new ArchiveLimits(64 * MEBIBYTE, 128 * MEBIBYTE, 200, 8 * MEBIBYTE, 100_000, 16 * MEBIBYTE);

    void checkFile(String name, long size) throws OversizedArchiveException {
        if (size > file) {
            throw new OversizedArchiveException(
                    "%s has %d bytes; a saved configuration has at most %d.".formatted(name, size, file));
        }
    }

    void checkExpanded(String name, long size, int compressed) throws OversizedArchiveException {
        boolean outOfProportion = size > ratioFrom && size / ratio > compressed;
        if (size > expanded || outOfProportion) {
            throw new OversizedArchiveException(
                    "%s grows out of proportion when it is decompressed: more than %d bytes out of %d."
                            .formatted(name, Math.min(size, expanded), compressed));
        }
    }

    void checkMember(TarMember found) throws OversizedArchiveException {
        if (found.size() > member) {
            throw new OversizedArchiveException(
                    "%s has %d bytes; it has at most %d on a host.".formatted(found.name(), found.size(), member));
        }
    }

    void checkMembers(String name, int count) throws OversizedArchiveException {
        if (count > members) {
            throw new OversizedArchiveException("%s has more than %d members.".formatted(name, members));
        }
    }
}
