package org.directpathguard.simulator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.world.HostHardware.Partition;

/** Installs ESXi on a disk of a host: partitions, boot banks, system storage, as the installer lays them out. */
public final class Installation {

    private static final String SYSTEM = "C12A7328F81F11D2BA4B00A0C93EC93B";
    private static final String BASIC_DATA = "EBD0A0A2B9E5443387C068B6B72699C7";
    private static final String DIAGNOSTIC = "9D27538040AD11DBBF97000C2911D1B8";
    private static final String VMFS_L = "4EB2EA3978554790A79EFAE495E21F8D";
    private static final String VMFS = "AA31E02A400F11DB9590000C2911D1B8";
    private static final String LINUX = "linuxNative";
    private static final int SECTOR = 512;
    private static final long OSDATA_BYTES = 128L << 30;

    private final HostBuilder host;

    private Installation(HostBuilder host) {
        this.host = host;
    }

    /**
     * Installs on a disk, with a datastore in the rest of it.
     *
     * @param host the host
     * @param disk the disk; it is added to the host
     * @param datastore the datastore's name
     */
    public static void onDisk(HostBuilder host, DiskPlan disk, String datastore) {
        Installation installation = new Installation(host);
        host.disk(disk);
        if (host.release().isSevenOrNewer()) {
            installation.seven(disk, Optional.of(datastore), Optional.empty());
        } else {
            installation.six(disk, Optional.of(datastore), Optional.empty());
        }
    }

    /**
     * Installs on a disk and leaves the rest of it empty.
     *
     * @param host the host
     * @param disk the disk; it is added to the host
     */
    public static void onDiskAlone(HostBuilder host, DiskPlan disk) {
        Installation installation = new Installation(host);
        host.disk(disk);
        if (host.release().isSevenOrNewer()) {
            installation.seven(disk, Optional.empty(), Optional.empty());
        } else {
            installation.six(disk, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Installs a release before 7.0 on a USB stick: scratch stays in memory unless an option says otherwise.
     *
     * @param host the host
     * @param stick the stick; it is added to the host
     * @param controller the address of the USB controller
     */
    public static void onStick(HostBuilder host, DiskPlan stick, String controller) {
        host.disk(stick);
        new Installation(host).six(stick, Optional.empty(), Optional.of(controller));
    }

    private void six(DiskPlan disk, Optional<String> datastore, Optional<String> stickController) {
        String name = disk.canonicalName();
        boolean stick = stickController.isPresent();
        fat("", "bootbank", 261_853_184L);
        fat("", "altbootbank", 261_853_184L);
        fat("", "locker", 299_712_512L);
        List<Partition> common = List.of(
                new Partition(1, "systemPartition", SYSTEM, 64, 8191),
                new Partition(5, LINUX, BASIC_DATA, 8224, 520191),
                new Partition(6, LINUX, BASIC_DATA, 520224, 1032191),
                new Partition(7, "vmkDiagnostic", DIAGNOSTIC, 1032224, 1257471),
                new Partition(8, LINUX, BASIC_DATA, 1257504, 1843199),
                new Partition(9, "vmkDiagnostic", DIAGNOSTIC, 1843200, 7086079));
        List<Partition> more = new ArrayList<>(common);
        String scratch = "/tmp/scratch";
        if (!stick) {
            fat("", "scratch", 4_293_591_040L);
            scratch = "/vmfs/volumes/" + host.volumeId("scratch");
            more.add(new Partition(2, LINUX, BASIC_DATA, 7086080, 15472639));
        }
        if (datastore.isPresent()) {
            more.add(new Partition(3, "vmfs", VMFS, 15472640, disk.sectors() - 34));
            vmfs(disk, datastore.get(), 3, (disk.sectors() - 15472674) * SECTOR);
        }
        host.boot(new BootPlan(
                Optional.of(name),
                stickController,
                Map.of(name, List.copyOf(more)),
                Optional.of(Map.entry(name, 9)),
                scratch,
                false));
    }

    private void seven(DiskPlan disk, Optional<String> datastore, Optional<String> stickController) {
        String name = disk.canonicalName();
        fat("BOOTBANK1", "bootbank", 4_293_591_040L);
        fat("BOOTBANK2", "altbootbank", 4_293_591_040L);
        String osData = host.volumeId("osdata");
        long end = 16_986_112 + OSDATA_BYTES / SECTOR - 1;
        host.volume(
                new VolumePlan.Vmfs("OSDATA-" + osData, osData, name, 7, OSDATA_BYTES, disk.local(), disk.ssd(), true));
        List<Partition> table = new ArrayList<>(List.of(
                new Partition(1, "systemPartition", SYSTEM, 64, 204863),
                new Partition(5, LINUX, BASIC_DATA, 208896, 8595455),
                new Partition(6, LINUX, BASIC_DATA, 8597504, 16984063),
                new Partition(7, "vmfsl", VMFS_L, 16986112, end)));
        if (datastore.isPresent()) {
            table.add(new Partition(8, "vmfs", VMFS, end + 2049, disk.sectors() - 34));
            vmfs(disk, datastore.get(), 8, (disk.sectors() - end - 2083) * SECTOR);
        }
        host.boot(new BootPlan(
                Optional.of(name),
                stickController,
                Map.of(name, List.copyOf(table)),
                Optional.of(Map.entry(name, 7)),
                "/vmfs/volumes/" + osData,
                false));
    }

    private void fat(String name, String word, long bytes) {
        host.volume(new VolumePlan.Fat(name, host.volumeId(word), bytes));
    }

    private void vmfs(DiskPlan disk, String datastore, int partition, long bytes) {
        host.volume(new VolumePlan.Vmfs(
                datastore,
                host.volumeId(datastore),
                disk.canonicalName(),
                partition,
                bytes,
                disk.local(),
                disk.ssd(),
                false));
    }
}
