package org.directpathguard.repair.lab;

/**
 * A partition of a laboratory disk, in units of 512 bytes whatever the disk's sector size.
 *
 * @param number partition number
 * @param start first unit
 * @param size units
 * @param type GUID, or two hexadecimal digits of an MBR type
 */
public record LabPartition(int number, long start, long size, String type) {

    static final String EFI_SYSTEM = "C12A7328-F81F-11D2-BA4B-00A0C93EC93B";
    static final String BASIC_DATA = "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7";
    static final String COREDUMP = "9D275380-40AD-11DB-BF97-000C2911D1B8";
    static final String VMFS = "AA31E02A-400F-11DB-9590-000C2911D1B8";
    static final String VMFS_L = "4EB2EA39-7855-4790-A79E-FAE495E21F8D";

    String script() {
        return "%d : start=%d, size=%d, type=%s%n".formatted(number, start, size, type);
    }

    long startBytes() {
        return start * 512;
    }

    long sizeBytes() {
        return size * 512;
    }
}
