package org.directpathguard.cli;

import java.nio.file.Path;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.host.InventoryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it is remembered what each passthrough flag was set for. */
final class FlagOptions {

    @Option(
            names = "--flags",
            paramLabel = "FILE",
            description =
                    "Remember here what each passthrough flag was set for, and say when its address holds another device"
                            + " later (stale-flag). The file is made on first use.")
    private @Nullable Path file;

    FlagOptions() {}

    FlagMemory read() throws InventoryException {
        return file == null ? new FlagMemory() : FlagMemory.read(file);
    }

    void write(FlagMemory memory) throws InventoryException {
        if (file != null) {
            memory.write(file);
        }
    }
}
