package org.directpathguard.ledger;

import java.util.Optional;

/** A process that stands for the leadership of a database, and prints when it leads. */
final class Candidate {

    private Candidate() {}

    public static void main(String[] arguments) throws Exception {
        try (Leadership leadership =
                Leadership.of(new DatabaseSettings.PostgreSql(arguments[0], "guard", Optional.empty()))) {
            while (!leadership.isHeld()) {
                Thread.sleep(50);
            }
            System.out.println("leads");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
