package org.directpathguard.repair.bank;

import java.util.List;

/**
 * The keys of a bank's {@code boot.cfg} that decide whether and what it boots, read as the loader reads them.
 *
 * @param build the build, such as {@code 6.5.0-0.0.4564106}; empty if missing, and then the bank does not boot
 * @param updated the counter that decides between bootable banks, 0 to 4294967295; 0 does not boot
 * @param bootstate 0 valid, 1 upgrading, 2 dirty, 3 invalid; other values are kept as they are. 0 if missing
 * @param quickboot whether the bank was only meant for one quick boot
 * @param prefix the folder that modules are loaded from; usually empty
 * @param modules file names in {@code modules=}, without their options
 * @param title the title shown while booting, empty if missing
 * @param whole whether the file reached its end: it has {@code updated}, be it 0, or at least everything before it and a
 *     last line end
 */
public record BootConfig(
        String build,
        long updated,
        int bootstate,
        boolean quickboot,
        String prefix,
        List<String> modules,
        String title,
        boolean whole) {

    /** Makes the list unmodifiable. */
    public BootConfig {
        modules = List.copyOf(modules);
    }

    /**
     * Whether the loader loads this file at boot.
     *
     * @param fileName a file name without folder, in any case
     * @return true if {@code modules=} names it
     */
    public boolean loads(String fileName) {
        return modules.stream()
                .map(module -> module.substring(module.lastIndexOf('/') + 1))
                .anyMatch(fileName::equalsIgnoreCase);
    }
}
