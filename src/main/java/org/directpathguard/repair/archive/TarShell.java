package org.directpathguard.repair.archive;

import java.util.Map;

/** A tar around one of its members. */
final class TarShell implements Shell {

    private final TarArchive tar;
    private final TarMember member;

    TarShell(TarArchive tar, TarMember member) {
        this.tar = tar;
        this.member = member;
    }

    @Override
    public byte[] wrap(byte[] newContent) throws UnsupportedArchiveException, VerificationFailedException {
        return TarRewrite.replace(tar, Map.of(member, newContent));
    }
}
