package org.directpathguard.host;

import java.util.List;

/**
 * What vSAN does on this host ({@code VsanHostConfigInfo}).
 *
 * @param enabled vSAN is switched on
 * @param diskNames canonical names of disks in its disk groups (original storage architecture)
 * @param express express storage architecture, whose pool disks only {@link Disk#vsan} tells
 */
public record VsanUse(Tristate enabled, List<String> diskNames, Tristate express) {

    /** Copies the list. */
    public VsanUse {
        diskNames = List.copyOf(diskNames);
    }
}
