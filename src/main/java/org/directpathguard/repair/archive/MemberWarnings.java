package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.directpathguard.repair.envelope.SealedConfiguration;

/** Warnings about an archive's layers and members. */
final class MemberWarnings {

    private static final int NAMED = 5;

    private MemberWarnings() {}

    static List<ArchiveWarning> of(TarArchive tar, List<String> known) {
        return of(tar, known::contains);
    }

    static List<ArchiveWarning> of(TarArchive tar, Predicate<String> known) {
        List<ArchiveWarning> warnings = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> escaping = new ArrayList<>();
        for (TarMember member : tar.members()) {
            if (MemberName.escapes(member.name())) {
                escaping.add(member.name());
            }
            String name = member.canonicalName();
            if (!name.isEmpty() && !known.test(name)) {
                unknown.add(member.name());
            }
        }
        if (!unknown.isEmpty()) {
            warnings.add(new ArchiveWarning(
                    ArchiveWarning.Kind.UNKNOWN_MEMBER,
                    "In " + tar.archive() + " lies what ESXi is not known to keep there: " + named(unknown) + ".",
                    "It is copied as it is. Check whether somebody packed this archive by hand."));
        }
        if (!escaping.isEmpty()) {
            warnings.add(new ArchiveWarning(
                    ArchiveWarning.Kind.ESCAPING_NAME,
                    "In " + tar.archive() + " are names that lead out of it: " + named(escaping) + ".",
                    "They are copied as they are and had no effect here. Find out who made this archive before a host"
                            + " boots from it."));
        }
        return warnings;
    }

    static ArchiveWarning uncompressed(String layer) {
        return new ArchiveWarning(
                ArchiveWarning.Kind.UNCOMPRESSED_LAYER,
                "The tar in " + layer
                        + " is not compressed. ESXi boots from it, but its hourly save stops at it: a power"
                        + " cut loses everything since the last orderly shutdown.",
                "A repair writes it compressed. If nothing else is to be repaired, shut the host down in order once.");
    }

    static ArchiveWarning oddEnd(String layer) {
        return new ArchiveWarning(
                ArchiveWarning.Kind.ODD_TAR_END,
                "The tar in " + layer
                        + " does not end the way tars end: zero blocks are missing, or bytes follow them.",
                "The end is kept as it is. Check whether somebody packed this archive by hand.");
    }

    static ArchiveWarning needsFlag() {
        return new ArchiveWarning(
                ArchiveWarning.Kind.NEEDS_EXPERIMENTAL_ENVELOPE,
                "The configuration is sealed without a TPM. It can be opened and sealed again, but no real host is known"
                        + " to have accepted such a file.",
                "To change it anyway add --experimental-envelope; the untouched original is kept.");
    }

    static ArchiveWarning sealed(Encryption encryption) {
        return new ArchiveWarning(
                ArchiveWarning.Kind.SEALED,
                encryption == Encryption.TPM
                        ? "The configuration is sealed by the host's TPM: nobody can read or change it away from the host."
                        : "The configuration is sealed in a way that is not known here.",
                SealedConfiguration.WAYS_THAT_REMAIN);
    }

    private static String named(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? some + " and " + (names.size() - NAMED) + " more" : some;
    }
}
