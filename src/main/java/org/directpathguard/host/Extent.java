package org.directpathguard.host;

/**
 * A partition of a disk.
 *
 * @param diskName the disk's canonical name
 * @param partition partition number, counted from 1
 */
public record Extent(String diskName, int partition) {

    @Override
    public String toString() {
        return diskName + ":" + partition;
    }
}
