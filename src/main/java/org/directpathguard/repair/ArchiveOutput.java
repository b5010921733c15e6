package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.Optional;

/** Where the repaired copy of a lone archive goes. */
final class ArchiveOutput {

    private ArchiveOutput() {}

    static Path of(Path archive, Optional<Path> out) {
        return out.orElseGet(() -> beside(archive));
    }

    private static Path beside(Path archive) {
        String name = String.valueOf(archive.getFileName());
        String stem = name.replaceFirst("(?i)\\.(tgz|tar\\.gz|tar|gz)$", "");
        return archive.resolveSibling((stem.isEmpty() ? name : stem) + ".repaired.tgz");
    }
}
