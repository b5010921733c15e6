package org.directpathguard.topology;

/**
 * One user of a disk.
 *
 * @param diskName canonical name as the user names it; the list of disks may lack it
 * @param purpose what for
 * @param user who, by name: a datastore, a machine, a partition
 * @param source the property that says so
 */
public record DiskUse(String diskName, DiskPurpose purpose, String user, String source) {}
