package org.directpathguard.ledger;

import java.nio.file.Path;
import java.time.Clock;

/** A process that stores decisions until it is killed, and prints the id of each once it is acknowledged. */
final class Decider {

    private static final int THREADS = 3;

    private Decider() {}

    public static void main(String[] arguments) throws Exception {
        Database database = Database.open(new DatabaseSettings.Folder(Path.of(arguments[0]), true));
        Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));
        for (int number = 0; number < THREADS; number++) {
            new Thread(() -> decide(decisions)).start();
        }
    }

    private static void decide(Decisions decisions) {
        try {
            while (true) {
                String id = decisions.store(Story.decision(Decisions.newId())).id();
                System.out.println("stored " + id);
            }
        } catch (LedgerUnavailableException e) {
            System.out.println("failed " + e.problem());
        }
    }
}
