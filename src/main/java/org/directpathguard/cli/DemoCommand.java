package org.directpathguard.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: the service on a simulated vCenter. */
@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "The service on a simulated vCenter with a telling sample inventory: no credentials, no set-up.",
            "",
            "Prints the verdict on the host of the incident that this program exists for, and the address to open in a"
                    + " browser."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  demo --port 9090",
            "",
            "Exit codes:",
            "  0   ended on request",
            "  3   it could not start",
            "  64  wrong usage"
        })
final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        Map<String, String> settings = options.settings();
        settings.put("guard.demo", "always");
        return new Service(surroundings).run(settings);
    }
}
