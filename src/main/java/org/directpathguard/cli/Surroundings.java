package org.directpathguard.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What is around a run of the program.
 *
 * @param out standard output
 * @param error standard error
 * @param environment the environment's variables
 * @param terminal who sits there, if anybody
 */
record Surroundings(PrintStream out, PrintStream error, Map<String, String> environment, Terminal terminal) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProcess() {
        return new Surroundings(System.out, System.err, System.getenv(), new ProcessTerminal(System.getenv()));
    }
}
