package org.directpathguard.host;

/**
 * A raw device mapping ({@code VirtualDiskRawDiskMappingVer1BackingInfo}).
 *
 * @param label the virtual disk, for instance {@code Hard disk 2}
 * @param lunUuid {@link Disk#uuid} of the unit it maps, may be empty text
 * @param deviceName the unit's device name or canonical name, may be empty text
 */
public record RawDisk(String label, String lunUuid, String deviceName) {}
