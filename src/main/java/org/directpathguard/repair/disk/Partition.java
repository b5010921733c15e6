package org.directpathguard.repair.disk;

/**
 * A part of a disk.
 *
 * @param number number of the partition, from 1; logical partitions of an MBR start at 5
 * @param firstSector its first sector
 * @param sectorCount its length in sectors
 * @param mayHoldFat whether the boot loader looks for a FAT file system in partitions of this type
 * @param type the type as the table has it: a GUID in lower case, or two hexadecimal digits
 */
public record Partition(int number, long firstSector, long sectorCount, boolean mayHoldFat, String type) {}
