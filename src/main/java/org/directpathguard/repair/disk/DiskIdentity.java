package org.directpathguard.repair.disk;

/**
 * What tells one disk from another, so that nobody undoes a repair on the wrong one.
 *
 * @param sectorSize bytes per sector, 512 or 4096
 * @param sectorCount sectors of the whole disk
 * @param scheme how the disk is partitioned
 * @param identifier the disk GUID of a GPT, or the signature of an MBR in 8 hexadecimal digits
 */
public record DiskIdentity(int sectorSize, long sectorCount, PartitionScheme scheme, String identifier) {}
