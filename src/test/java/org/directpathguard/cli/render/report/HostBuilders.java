package org.directpathguard.cli.render.report;

import java.util.stream.Stream;
import org.directpathguard.testing.HostBuilder;

/** Many hosts of which nothing can be read. */
record HostBuilders(int number) {

    HostBuilder[] all() {
        return Stream.generate(HostileNames::unreadable).limit(number).toArray(HostBuilder[]::new);
    }
}
