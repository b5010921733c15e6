package org.directpathguard.web.sample;

import java.util.stream.IntStream;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;

/** The hosts of the stories. */
public final class SampleHosts {

    /** The article's disk. */
    public static final String WD_DISK = "t10.ATA_____WDC_WD5000AAKX2D001CA0_______________________WD2DWMAYU0123456";

    private static final String INTEL = "Intel Corporation";

    private SampleHosts() {}

    /** {@return the article's host: one SATA controller, one disk with boot banks and datastore1} */
    public static HostSnapshot article() {
        return article("host-10", "esx01.example.org", "c", "");
    }

    /** {@return the article's host with the box ticked, before the restart} */
    public static HostSnapshot armed() {
        return article("host-16", "esx06.example.org", "ce", "");
    }

    /** {@return the article's host with names that want to break out of a page} */
    public static HostSnapshot hostile() {
        return article("host-19", "esx09<script>alert(1)</script>", "c", "<img src=x onerror=alert(2)>\u202Egnp.exe");
    }

    private static HostSnapshot article(String moid, String name, String states, String machine) {
        HostBuilder host = board(moid, name, "6.5.0", states);
        host.disk(WD_DISK, "Local ATA Disk (" + WD_DISK + ")", 465, "vmhba0")
                .bootsFrom(WD_DISK)
                .coreDump(WD_DISK, 9)
                .scratch("/vmfs/volumes/volume-1/.locker");
        if (machine.isEmpty()) {
            host.datastore("datastore1", WD_DISK, 3)
                    .machines("datastore1", "VM Network", "dc01", "dc02", "mail", "pfsense", "plex", "veeam", "win10");
        } else {
            String store = "datastore \"'&<b>" + "x".repeat(63) + "\u200F";
            host.datastore(store, WD_DISK, 3).machines(store, "VM Network", machine);
        }
        return host.build();
    }

    /** {@return the same host after the restart: controller away, datastore gone, scratch in memory} */
    public static HostSnapshot broken() {
        HostBuilder host = new HostBuilder("host-17", "esx07.example.org", "6.5.0");
        addBoard(host, "cea");
        return host.scratch("/tmp/scratch")
                .lostDatastore("datastore1")
                .machines("datastore1", "VM Network", "dc01", "dc02", "mail")
                .build();
    }

    private static HostBuilder board(String moid, String name, String version, String states) {
        HostBuilder host = new HostBuilder(moid, name, version);
        addBoard(host, states);
        return host.adapter("vmhba0", AdapterKind.BLOCK, "0000:00:1f.2", "ahci", "Ibex Peak SATA AHCI Controller");
    }

    private static void addBoard(HostBuilder host, String sataStates) {
        host.function("0000:00:00.0", 0x0600, "8086:0040", INTEL, "Core Processor DRAM Controller")
                .function("0000:00:02.0", 0x0300, "8086:0042", INTEL, "Core Processor Integrated Graphics Controller")
                .passthrough("0000:00:02.0", "c")
                .function("0000:00:1c.0", 0x0604, "8086:3b42", INTEL, "5 Series PCI Express Root Port 1")
                .function(
                        "0000:01:00.0", 0x0200, "8086:10d3", INTEL, "82574L Gigabit Network Connection", "0000:00:1c.0")
                .passthrough("0000:01:00.0", "c")
                .function("0000:00:1f.0", 0x0601, "8086:3b06", INTEL, "5 Series LPC Interface Controller")
                .function("0000:00:1f.2", 0x0106, "8086:3b25", INTEL, "Ibex Peak SATA AHCI Controller")
                .passthrough("0000:00:1f.2", sataStates)
                .nic("vmnic0", "0000:01:00.0")
                .virtualSwitch("vSwitch0", "vmnic0")
                .portGroup("Management Network", "vSwitch0")
                .portGroup("VM Network", "vSwitch0")
                .vmkernel("vmk0", "Management Network", "management", "vmotion");
    }

    /** {@return a host that boots from its on-board SATA and has a free HBA} */
    public static HostSnapshot freeController() {
        return board("host-12", "esx02.example.org", "7.0.3", "c")
                .disk(WD_DISK, "Local ATA Disk", 465, "vmhba0")
                .bootsFrom(WD_DISK)
                .datastore("local", WD_DISK, 8)
                .machines("local", "VM Network", "freenas")
                .function(
                        "0000:03:00.0",
                        0x0107,
                        "1000:0072",
                        "LSI Logic",
                        "SAS2008 PCI-Express Fusion-MPT SAS-2 [Falcon]")
                .passthrough("0000:03:00.0", "c")
                .adapter("vmhba2", AdapterKind.SERIAL_ATTACHED, "0000:03:00.0", "lsi_msgpt2", "LSI2008")
                .disk("naa.50014ee2b1", "WD Red 1", 3726, "vmhba2")
                .disk("naa.50014ee2b2", "WD Red 2", 3726, "vmhba2")
                .disk("naa.50014ee2b3", "WD Red 3", 3726, "vmhba2")
                .disk("naa.50014ee2b4", "WD Red 4", 3726, "vmhba2")
                .build();
    }

    /** {@return a host with two Fibre Channel adapters to the same datastores} */
    public static HostSnapshot multipath() {
        HostBuilder host = board("host-14", "esx04.example.org", "8.0.2", "c")
                .disk(WD_DISK, "Local ATA Disk", 465, "vmhba0")
                .bootsFrom(WD_DISK);
        for (int port = 0; port < 2; port++) {
            String address = "0000:04:00." + port;
            host.function(
                            address,
                            0x0c04,
                            "1077:2532",
                            "QLogic Corp.",
                            "ISP2532-based 8Gb Fibre Channel to PCI Express HBA")
                    .passthrough(address, "c", "")
                    .adapter("vmhba" + (port + 1), AdapterKind.FIBRE_CHANNEL, address, "qlnativefc", "ISP2532");
        }
        return host.disk("naa.600601600001", "DGC Fibre Channel Disk 1", 2048, "vmhba1", "vmhba2")
                .disk("naa.600601600002", "DGC Fibre Channel Disk 2", 2048, "vmhba1", "vmhba2")
                .datastore("san-gold", "naa.600601600001", 1)
                .datastore("san-silver", "naa.600601600002", 1)
                .machines("san-gold", "VM Network", "erp-db", "erp-app")
                .machines("san-silver", "VM Network", "web-1", "web-2", "web-3")
                .build();
    }

    /** {@return a host whose GPU shares a bridge with the SATA controller it boots from} */
    public static HostSnapshot sharedBridge() {
        return new HostBuilder("host-15", "esx05.example.org", "8.0.2")
                .function(
                        "0000:00:01.0", 0x0604, "8086:1901", INTEL, "6th-10th Gen Core Processor PCIe Controller (x16)")
                .function(
                        "0000:01:00.0", 0x0300, "10de:1eb8", "NVIDIA Corporation", "TU104GL [Tesla T4]", "0000:00:01.0")
                .passthrough("0000:01:00.0", "c", "0000:00:01.0")
                .function(
                        "0000:01:00.1",
                        0x0403,
                        "10de:10f8",
                        "NVIDIA Corporation",
                        "TU104 HD Audio Controller",
                        "0000:00:01.0")
                .passthrough("0000:01:00.1", "c", "0000:00:01.0")
                .function(
                        "0000:02:00.0",
                        0x0106,
                        "1b21:0612",
                        "ASMedia Technology Inc.",
                        "ASM1062 Serial ATA Controller",
                        "0000:00:01.0")
                .passthrough("0000:02:00.0", "c", "0000:00:01.0")
                .adapter("vmhba0", AdapterKind.BLOCK, "0000:02:00.0", "vmw_ahci", "ASM1062")
                .disk("t10.ATA_____Samsung_SSD_860", "Samsung SSD 860", 232, "vmhba0")
                .bootsFrom("t10.ATA_____Samsung_SSD_860")
                .datastore("ssd", "t10.ATA_____Samsung_SSD_860", 8)
                .machines("ssd", "", "render-1", "render-2")
                .build();
    }

    /** {@return a host with 2,000 machines on 24 datastores behind two controllers} */
    public static HostSnapshot crowded() {
        HostBuilder host = board("host-18", "esx08.example.org", "8.0.2", "c")
                .disk(WD_DISK, "Local ATA Disk", 465, "vmhba0")
                .bootsFrom(WD_DISK)
                .function("0000:05:00.0", 0x0104, "1000:005d", "Broadcom / LSI", "MegaRAID SAS-3 3108 [Invader]")
                .passthrough("0000:05:00.0", "c")
                .adapter("vmhba3", AdapterKind.SERIAL_ATTACHED, "0000:05:00.0", "lsi_mr3", "MegaRAID SAS Invader");
        for (int store = 0; store < 24; store++) {
            String disk = "naa.600605b00%03d".formatted(store);
            String datastore = "tier2-%02d".formatted(store);
            host.disk(disk, "AVAGO RAID volume " + store, 8000, "vmhba3").datastore(datastore, disk, 1);
            int first = store * 83;
            host.machines(
                    datastore,
                    "VM Network",
                    IntStream.range(first, store == 23 ? 2000 : first + 83)
                            .mapToObj("app-%04d"::formatted)
                            .toArray(String[]::new));
        }
        return host.build();
    }

    /** {@return a host whose adapters the account may not read} */
    public static HostSnapshot unreadable() {
        return board("host-13", "esx03.example.org", "7.0.3", "c")
                .adaptersUnreadable(Gap.of("config.storageDevice.hostBusAdapter", Gap.Cause.NO_PERMISSION))
                .build();
    }
}
