package org.directpathguard.repair.fat;

/**
 * A file or folder in a directory.
 *
 * @param shortName the eleven bytes of its short name, each a character, such as {@code STATE   TGZ}
 * @param name the name to show: the long one if there is one, else the short one as its case bits want it
 * @param attributes the attribute bits
 * @param firstCluster its first cluster as this type of FAT means it; 0 for none
 * @param highWord the two bytes that hold the upper half of the cluster on FAT32 and nothing on the others
 * @param size its size in bytes, 0 for folders
 * @param sector the volume's sector that holds the entry
 * @param offset where in the sector the entry starts, in bytes
 */
public record DirectoryEntry(
        String shortName,
        String name,
        int attributes,
        int firstCluster,
        int highWord,
        long size,
        long sector,
        int offset) {

    /** The length of an entry in bytes. */
    public static final int LENGTH = 32;

    private static final int VOLUME_LABEL = 0x08;
    private static final int FOLDER = 0x10;

    /**
     * Whether it is a folder.
     *
     * @return true for a folder
     */
    public boolean isFolder() {
        return (attributes & FOLDER) != 0;
    }

    /**
     * Whether it is the volume's label.
     *
     * @return true for a label
     */
    public boolean isLabel() {
        return !isFolder() && (attributes & VOLUME_LABEL) != 0;
    }

    /**
     * Whether it is a file.
     *
     * @return true for anything but folders and labels
     */
    public boolean isFile() {
        return !isFolder() && !isLabel();
    }

    /** Whether it is a folder's link to itself or to the folder above. */
    boolean isDots() {
        return shortName.startsWith(".          ") || shortName.startsWith("..         ");
    }
}
