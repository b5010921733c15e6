package org.directpathguard.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** A host thrown together by dice, and what each of its devices would take down: known, because the dice were seen. */
final class RandomHost {

    /** How a disk is used, and how bad its loss is. */
    private enum Use {
        BOOT(Severity.BLOCK),
        MACHINES(Severity.BLOCK),
        RAW(Severity.BLOCK),
        EMPTY_DATASTORE(Severity.WARN),
        NOTHING(Severity.INFO);

        private final Severity loss;

        Use(Severity loss) {
            this.loss = loss;
        }
    }

    private static final List<String> STATES = List.of("active", "standby", "dead", "disabled");

    final Inventory inventory = Inventory.vcenter();
    private final DumpHost host;
    private final Random dice;
    private final List<String> controllers = new ArrayList<>();
    private final Map<String, Severity> worst = new TreeMap<>();
    private final DumpDatastore local;
    private int serial;

    RandomHost(long seed) {
        dice = new Random(seed);
        host = inventory.host("esx01", dice.nextBoolean() ? "7.0.3" : "8.0.2");
        int count = 2 + dice.nextInt(5);
        for (int i = 0; i < count; i++) {
            controller(i);
        }
        String boot = controllers.get(dice.nextInt(count));
        DumpDisk bootDisk = disk().path(path(boot));
        lose(boot, Use.BOOT);
        Chassis.bootBanksOf7(host);
        host.settings()
                .scratch(host.volume(DumpVolume.osdata(Chassis.osdataUuid(host)).on(bootDisk, 7)));
        local = host.datastore("local", bootDisk, 8);
        int disks = dice.nextInt(8);
        for (int i = 0; i < disks; i++) {
            dataDisk();
        }
        uplinks();
        usbAndDisplays();
    }

    /** {@return the decision for each device alone} */
    Map<String, String> truth() {
        Map<String, String> truth = new TreeMap<>();
        worst.forEach((address, severity) -> truth.put(address, severity.decision()));
        return truth;
    }

    private void controller(int number) {
        String address = "0000:%02x:00.0".formatted(0x10 + number * 0x11);
        String device = "vmhba" + number;
        switch (dice.nextInt(5)) {
            case 0 -> {
                host.function(address, 0x0106, "8086:a102", "Intel AHCI Controller");
                host.adapter(DumpAdapter.block(device, address));
            }
            case 1 -> {
                host.function(address, 0x0104, "1000:005d", "Broadcom MegaRAID SAS-3 3108");
                host.adapter(DumpAdapter.parallelScsi(device, address));
            }
            case 2 -> {
                host.function(address, 0x0c04, "10df:f400", "Emulex LPe36000");
                host.adapter(DumpAdapter.fibreChannel(device, address));
            }
            case 3 -> {
                host.function(address, 0x0108, "8086:0a54", "Intel NVMe Datacenter SSD");
                host.adapter(DumpAdapter.nvme(device, address));
            }
            default -> {
                host.function(address, 0x0107, "1000:0072", "Broadcom LSI2008");
                host.adapter(DumpAdapter.serialAttached(device, address));
            }
        }
        controllers.add(address);
        worst.put(address, Severity.INFO);
    }

    private void dataDisk() {
        DumpDisk disk = disk();
        Use use = Use.values()[1 + dice.nextInt(4)];
        List<String> on = new ArrayList<>(controllers);
        java.util.Collections.shuffle(on, dice);
        Map<String, String> states = new HashMap<>();
        states.put(on.get(0), "active");
        disk.path(path(on.get(0)));
        if (dice.nextInt(3) == 0) {
            String state = STATES.get(dice.nextInt(STATES.size()));
            states.put(on.get(1), state);
            disk.path(path(on.get(1)), state);
        }
        switch (use) {
            case MACHINES -> host.machine("machine" + serial, host.datastore("store" + serial, disk, 1));
            case EMPTY_DATASTORE -> host.datastore("store" + serial, disk, 1);
            case RAW -> host.machine("machine" + serial, local).rawDisk(disk, local, "physicalMode");
            case BOOT, NOTHING -> {}
        }
        judge(states, use);
    }

    private void judge(Map<String, String> states, Use use) {
        Set<String> live = new HashSet<>(states.keySet());
        live.removeIf(controller -> Set.of("dead", "disabled").contains(states.get(controller)));
        if (live.size() == 1) {
            lose(live.iterator().next(), use);
        } else if (use != Use.NOTHING) {
            live.forEach(controller -> worst.merge(controller, Severity.WARN, RandomHost::worse));
        }
    }

    private void uplinks() {
        List<String> uplinks = new ArrayList<>();
        List<String> live = new ArrayList<>();
        int count = 1 + dice.nextInt(3);
        for (int i = 0; i < count + 1; i++) {
            String address = "0000:c%x:00.0".formatted(i);
            host.function(address, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
            worst.put(address, Severity.INFO);
            var nic = host.nic("vmnic" + i, address);
            if (i < count) {
                uplinks.add("vmnic" + i);
                if (i == 0 || dice.nextBoolean()) {
                    live.add(address);
                } else {
                    nic.linkDown();
                }
            }
        }
        live.forEach(address -> worst.put(address, live.size() == 1 ? Severity.BLOCK : Severity.WARN));
        host.standardSwitch("vSwitch0", uplinks.toArray(String[]::new))
                .portGroup("VM Network")
                .portGroup("Management Network");
        host.kernelNic("vmk0", "10.0.0.11", "Management Network", "management");
    }

    private void usbAndDisplays() {
        someOf("0000:e%x:00.0", 0x0c03, "1912:0014", "Renesas uPD720201 USB 3.0 Host Controller");
        someOf("0000:f%x:00.0", 0x0300, "1a03:2000", "ASPEED Graphics Family");
    }

    /** One to three functions of a class of which the last one deserves a warning. */
    private void someOf(String addresses, int classId, String identity, String name) {
        int count = 1 + dice.nextInt(3);
        for (int i = 0; i < count; i++) {
            host.function(addresses.formatted(i), classId, identity, name);
            worst.put(addresses.formatted(i), count == 1 ? Severity.WARN : Severity.INFO);
        }
    }

    private DumpDisk disk() {
        serial++;
        return host.disk("naa.5000c5000000%04x".formatted(serial));
    }

    private String path(String controller) {
        return "vmhba%d:C0:T%d:L0".formatted(controllers.indexOf(controller), serial);
    }

    private void lose(String controller, Use use) {
        worst.merge(controller, use.loss, RandomHost::worse);
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
