package org.directpathguard.simulator.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A disk, or another thing behind an adapter.
 *
 * @param canonicalName for instance {@code t10.ATA_____WDC_WD5000AAKX...}
 * @param vendor the vendor as the disk names it
 * @param model the model as the disk names it
 * @param bytes its capacity
 * @param ssd true for flash
 * @param local true if only this host can see it
 * @param use what claims it as a whole
 * @param multipathing which plug-in claims its paths
 * @param paths the ways to it
 */
public record DiskPlan(
        String canonicalName,
        String vendor,
        String model,
        long bytes,
        boolean ssd,
        boolean local,
        Use use,
        Multipathing multipathing,
        List<PathPlan> paths) {

    private static final int SECTOR = 512;

    /** Takes its own copy of the paths. */
    public DiskPlan {
        paths = List.copyOf(paths);
    }

    /** What claims a disk as a whole. */
    public enum Use {
        /** Nothing, or partitions on it. */
        PARTITIONS,
        /** vSAN. */
        VSAN,
        /** Memory tiering, since 8.0.3. */
        MEMORY_TIERING
    }

    /** The plug-in that claims a disk's paths. */
    public enum Multipathing {
        /** The native plug-in, shown in {@code multipathInfo}. */
        NMP,
        /** The high-performance plug-in for NVMe. */
        HPP
    }

    /**
     * A local disk.
     *
     * @param canonicalName its name
     * @param vendor its vendor
     * @param model its model
     * @param gigabytes its capacity in 10^9 bytes
     * @param ssd true for flash
     * @return the disk, without a path yet
     */
    public static DiskPlan local(String canonicalName, String vendor, String model, long gigabytes, boolean ssd) {
        long bytes = gigabytes * 1_000_000_000L / SECTOR * SECTOR;
        return new DiskPlan(
                canonicalName, vendor, model, bytes, ssd, true, Use.PARTITIONS, Multipathing.NMP, List.of());
    }

    /**
     * A logical unit of an array that several hosts see.
     *
     * @param canonicalName its name
     * @param vendor the array's vendor
     * @param model the array's model
     * @param gigabytes its capacity in 10^9 bytes
     * @return the disk, without a path yet
     */
    public static DiskPlan shared(String canonicalName, String vendor, String model, long gigabytes) {
        DiskPlan disk = local(canonicalName, vendor, model, gigabytes, false);
        return new DiskPlan(
                canonicalName, vendor, model, disk.bytes, false, false, disk.use, disk.multipathing, List.of());
    }

    /**
     * The same disk with one more way to it.
     *
     * @param adapter the adapter's name
     * @param target the target behind the adapter
     * @param lun the unit behind the target
     * @param state {@code active}, {@code standby}, {@code dead}, {@code disabled} or {@code unknown}
     * @return the changed plan
     */
    public DiskPlan path(String adapter, int target, int lun, String state) {
        List<PathPlan> more = new ArrayList<>(paths);
        more.add(new PathPlan(adapter, target, lun, state));
        return new DiskPlan(canonicalName, vendor, model, bytes, ssd, local, use, multipathing, more);
    }

    /**
     * The same disk with one more live way to it, unit 0 of a target.
     *
     * @param adapter the adapter's name
     * @param target the target behind the adapter
     * @return the changed plan
     */
    public DiskPlan behind(String adapter, int target) {
        return path(adapter, target, 0, "active");
    }

    /**
     * The same disk, claimed as a whole.
     *
     * @param newUse by what
     * @return the changed plan
     */
    public DiskPlan usedBy(Use newUse) {
        return new DiskPlan(canonicalName, vendor, model, bytes, ssd, local, newUse, multipathing, paths);
    }

    /**
     * The same disk, claimed by the other plug-in.
     *
     * @param newMultipathing the plug-in
     * @return the changed plan
     */
    public DiskPlan claimedBy(Multipathing newMultipathing) {
        return new DiskPlan(canonicalName, vendor, model, bytes, ssd, local, use, newMultipathing, paths);
    }

    /** {@return its size in sectors of 512 bytes} */
    public long sectors() {
        return bytes / SECTOR;
    }

    /** {@return the id that the host derives from the disk's name, as hexadecimal digits} */
    public String uuid() {
        byte[] name = canonicalName.getBytes(StandardCharsets.UTF_8);
        return "0100000000" + HexFormat.of().formatHex(name);
    }

    /** {@return the key by which topologies name it} */
    public String key() {
        return "key-vim.host.ScsiDisk-" + uuid();
    }

    /**
     * A way to a disk.
     *
     * @param adapter the adapter's name
     * @param target the target behind the adapter
     * @param lun the unit behind the target
     * @param state the API's word for its state
     */
    public record PathPlan(String adapter, int target, int lun, String state) {

        /** {@return for instance {@code vmhba0:C0:T1:L0}} */
        public String name() {
            return adapter + ":C0:T" + target + ":L" + lun;
        }
    }
}
