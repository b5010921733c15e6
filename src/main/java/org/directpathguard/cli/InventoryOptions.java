package org.directpathguard.cli;

import java.nio.file.Path;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.vsphere.dump.DumpInventory;
import org.directpathguard.vsphere.live.LiveInventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the inventory comes from: a server, or a folder that was saved from one. */
final class InventoryOptions extends ServerOptions {

    @Option(
            names = "--dump",
            order = 3,
            paramLabel = "DIR",
            description =
                    "In place of a server: a folder as 'govc object.save -d DIR' writes it. Nothing is contacted.")
    private @Nullable Path dump;

    InventoryOptions() {}

    /**
     * Opens the inventory.
     *
     * @param surroundings for the password
     * @return the inventory, to be closed
     * @throws InventoryException if it can't be opened
     * @throws WrongUsageException if the options contradict each other or something is left out
     */
    InventorySource open(Surroundings surroundings) throws InventoryException, WrongUsageException {
        if (dump != null) {
            if (isGiven()) {
                throw wrong("--dump reads a folder and contacts nothing: leave --url and what belongs to it out, or"
                        + " --dump.");
            }
            return DumpInventory.open(dump);
        }
        return LiveInventory.open(connection(surroundings));
    }

    @Override
    String urlMissing() {
        return "Where is the inventory? Give --url https://HOST with --user NAME, or --dump DIR.";
    }
}
