package org.directpathguard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpFunction;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** An inventory with one host, {@code esx01}: a SATA controller that it stands on, and a SAS HBA that nothing uses. */
final class SavedInventory {

    static final String SATA = "0000:00:17.0";
    static final String SAS = "0000:03:00.0";
    static final String CONSOLE = "0000:08:00.0";

    private static final long GIGABYTE = 1L << 30;

    final Inventory inventory = Inventory.vcenter();
    final DumpHost host = inventory.host("esx01", "8.0.2");

    private final Map<String, DumpFunction> functions = new HashMap<>();

    SavedInventory() {
        function(SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        function(CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        host.adapter(DumpAdapter.block("vmhba0", SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        DumpDisk boot = host.disk("t10.ATA_____SAMSUNG").path("vmhba0:C0:T0:L0");
        host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        host.volume(DumpVolume.vfat("BOOTBANK1", "a7e4f0c1-11111111-2222-333344445555", 4 * GIGABYTE));
        DumpVolume system = host.volume(
                DumpVolume.osdata("62d1a7b0-00000001-9c3e-0cc47a000001").on(boot, 7));
        DumpDatastore datastore = host.datastore("datastore1", boot, 8);
        host.machine("web", datastore);
        host.machine("mail", datastore);
        host.settings().coredumpOn(boot, 7).scratch(system);
    }

    private void function(String address, int classId, String ids, String name) {
        functions.put(address, host.function(address, classId, ids, name));
    }

    /** One of the three functions. */
    DumpFunction function(String address) {
        return Objects.requireNonNull(functions.get(address));
    }

    /** Writes the inventory to a folder, as govc would. */
    static Path in(Path folder) throws IOException {
        return new SavedInventory().write(folder);
    }

    Path write(Path folder) throws IOException {
        inventory.save().write(folder);
        return folder;
    }
}
