package org.directpathguard.cli;

import java.time.Clock;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.Ledger;

/** Who sits at the command line: the account of the operating system, as the ledger names it. */
final class LocalAccount {

    private LocalAccount() {}

    static String name() {
        return System.getProperty("user.name", "unknown") + " (command line)";
    }

    static ApiTokens tokens(Database database) {
        Clock clock = Clock.systemUTC();
        return new ApiTokens(database, new Ledger(database, clock), clock);
    }
}
