package org.directpathguard.corpus;

import java.util.List;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;

/** The parts that the servers of the corpus have in common. */
final class Chassis {

    private static final long GIGABYTE = 1L << 30;

    private Chassis() {}

    /** A board with SATA, USB, a console, two LAN ports, and cards for SAS, NVMe, graphics and network. */
    static void functions(DumpHost host) {
        host.function("0000:00:00.0", 0x0600, "8086:191f", "Intel Xeon E3-1200 v5 Host Bridge");
        host.function("0000:00:1c.0", 0x0604, "8086:a110", "Intel PCI Express Root Port");
        host.function("0000:00:1f.0", 0x0601, "8086:a149", "Intel LPC Controller");
        host.function(Lab.USB, 0x0c03, "8086:a12f", "Intel USB 3.0 xHCI Controller");
        host.function(Lab.SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.function(Lab.SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        host.function(Lab.CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        host.function(Lab.SECOND_USB, 0x0c03, "1912:0014", "Renesas uPD720201 USB 3.0 Host Controller");
        host.function(Lab.NVME, 0x0108, "8086:0a54", "Intel NVMe Datacenter SSD");
        host.function(Lab.GPU, 0x0300, "10de:1b38", "NVIDIA Tesla P40");
        host.function(Lab.GPU_AUDIO, 0x0403, "10de:10f0", "NVIDIA Audio Device").dependsOn(Lab.GPU);
    }

    /** Two uplinks, management and machines over both; a third NIC lies idle. */
    static void network(DumpHost host) {
        host.nic("vmnic0", Lab.NIC0);
        host.nic("vmnic1", Lab.NIC1);
        host.nic("vmnic2", Lab.SPARE_NIC);
        host.standardSwitch("vSwitch0", "vmnic0", "vmnic1")
                .teaming(List.of("vmnic0", "vmnic1"), List.of())
                .portGroup("VM Network")
                .portGroup("Management Network");
        host.kernelNic("vmk0", "10.0.0.11", "Management Network", "management");
    }

    /** Two boot banks and the system volume, as 7.0 and later lay them out on the boot disk. */
    static DumpVolume systemOf7(DumpHost host, DumpDisk bootDisk) {
        bootBanksOf7(host);
        return host.volume(DumpVolume.osdata(osdataUuid(host)).on(bootDisk, 7));
    }

    static void bootBanksOf7(DumpHost host) {
        host.volume(DumpVolume.vfat("BOOTBANK1", "a7e4f0c1-11111111-2222-333344445555", 4 * GIGABYTE));
        host.volume(DumpVolume.vfat("BOOTBANK2", "b7e4f0c1-11111111-2222-333344445555", 4 * GIGABYTE));
    }

    static String osdataUuid(DumpHost host) {
        return "62d1a7b0-%08x-9c3e-0cc47a000001".formatted(host.name().hashCode());
    }

    /**
     * The nameless FAT volumes of 6.x: two boot banks, the locker, and 4 GB of scratch.
     *
     * @return the scratch volume
     */
    static DumpVolume systemOf6(DumpHost host) {
        bootBanksOf6(host);
        return host.volume(DumpVolume.vfat("", "5c8a1f2e-44444444-5555-0cc47a000001", 4_293_591_040L));
    }

    static void bootBanksOf6(DumpHost host) {
        host.volume(DumpVolume.vfat("", "11a7b3c9-11111111-2222-000000000001", 261_853_184L));
        host.volume(DumpVolume.vfat("", "22a7b3c9-11111111-2222-000000000002", 261_853_184L));
        host.volume(DumpVolume.vfat("", "5c8a1f2d-33333333-4444-0cc47a000001", 299_712_512L));
    }
}
