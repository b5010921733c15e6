package org.directpathguard.repair.archive;

import java.util.List;
import java.util.Optional;

/**
 * An archive down to the tar of the configuration, with everything around it.
 *
 * @param kind which archive it is
 * @param compression how state.tgz (or the lone local.tgz) and the local.tgz inside were compressed
 * @param encryption how the configuration is sealed
 * @param shells what is around the configuration, outermost first
 * @param configuration the configuration's tar; empty if it is sealed and can't be opened
 * @param manifest the bundle's manifest, or no bytes
 * @param warnings what was noticed on the way
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside this package and is never compared
record OpenedArchive(
        ArchiveKind kind,
        Compression compression,
        Encryption encryption,
        List<Shell> shells,
        Optional<TarArchive> configuration,
        byte[] manifest,
        List<ArchiveWarning> warnings) {}
