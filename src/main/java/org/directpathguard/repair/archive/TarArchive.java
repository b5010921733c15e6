package org.directpathguard.repair.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A tar and the places of its members.
 *
 * @param archive what to call it in messages
 * @param bytes the whole tar
 * @param members in the order of the tar
 * @param end how it ends
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes stay inside this package, and nobody compares two of these
record TarArchive(String archive, byte[] bytes, List<TarMember> members, End end) {

    /** How a tar ends. */
    enum End {
        /** Two zero blocks and nothing but zeros behind. */
        PROPER,
        /** A single zero block. */
        SHORT,
        /** No zero block. */
        MISSING,
        /** Zero blocks and then other bytes, which no reader looks at. */
        FOLLOWED_BY_DATA
    }

    boolean has(String canonicalName) {
        return members.stream().anyMatch(member -> member.canonicalName().equals(canonicalName));
    }

    /**
     * The one regular member of a name.
     *
     * @throws UnsupportedArchiveException if there are several, or it is a link or the like
     */
    Optional<TarMember> find(String canonicalName) throws UnsupportedArchiveException {
        List<TarMember> found = members.stream()
                .filter(member -> member.canonicalName().equals(canonicalName))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TarMember member = found.get(0);
        if (found.size() > 1) {
            throw unsupported(member, "occurs %d times in %s".formatted(found.size(), archive));
        }
        if (member.kind() != TarMember.Kind.REGULAR) {
            throw unsupported(member, "is no ordinary file in " + archive);
        }
        if (member.name().contains("..")) {
            throw unsupported(member, "is spelled %s in %s".formatted(member.name(), archive));
        }
        return Optional.of(member);
    }

    byte[] data(TarMember member) {
        return Arrays.copyOfRange(bytes, member.data(), member.data() + member.size());
    }

    private static UnsupportedArchiveException unsupported(TarMember member, String what) {
        return new UnsupportedArchiveException(
                "%s %s, so it is not clear which configuration ESXi would read."
                        .formatted(member.canonicalName(), what),
                "Use a state.tgz that ESXi itself has written; this one is left alone.");
    }
}
