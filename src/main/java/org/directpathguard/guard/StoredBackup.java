package org.directpathguard.guard;

import java.time.Instant;

/**
 * A host's configuration as it was before a change.
 *
 * @param id its id, by which it can be fetched until its time is over
 * @param sha256 digest of the archive, 64 hexadecimal digits
 * @param bytes length of the archive
 * @param keptUntil when it is deleted
 */
public record StoredBackup(String id, String sha256, long bytes, Instant keptUntil) {}
