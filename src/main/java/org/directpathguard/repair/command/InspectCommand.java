package org.directpathguard.repair.command;

import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code repair inspect}: looks, and never writes. */
@Command(
        name = "inspect",
        description = {
            "Show what is on a host's boot disk: the banks, the one that boots next and why, whose host it is, and which"
                    + " devices its saved configuration gives away. Never writes.",
            "",
            "The options of apply are accepted as well, so that the same line serves both; they change nothing here.",
            ""
        })
final class InspectCommand extends Verb {

    @Mixin
    private final TargetOptions options = new TargetOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // accepted, and of no effect
    private final IdleOptions idle = new IdleOptions();

    InspectCommand() {}

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.inspect(options.request());
    }

    @Override
    String target() {
        return options.target();
    }
}
