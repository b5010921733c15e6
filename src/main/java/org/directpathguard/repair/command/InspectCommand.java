package org.directpathguard.repair.command;

import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;

/** {@code repair inspect}: looks, and never writes. */
final class InspectCommand extends Verb {

    private final TargetOptions options = new TargetOptions();

    InspectCommand() {
        super(
                "inspect",
                "Show what is on a host's boot disk: the banks, the one that boots next and why, whose host it is, and which"
                        + " devices its saved configuration gives away. Never writes.",
                "",
                "The options of apply are accepted as well, so that the same line serves both; they change nothing here.",
                "");
        options.addTo(spec());
        IdleOptions.addTo(spec());
    }

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.inspect(options.request());
    }

    @Override
    String target() {
        return options.target();
    }
}
