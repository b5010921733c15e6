package org.directpathguard.cli;

import java.io.PrintStream;
import java.util.Arrays;

/** Where the program starts. */
public final class DirectPathGuard {

    private DirectPathGuard() {}

    /**
     * Starts the program, and ends the process with its exit code.
     *
     * @param arguments the command and its flags
     */
    public static void main(String[] arguments) {
        int code = ExitCode.NO_VERDICT;
        try {
            code = run(arguments, Surroundings.ofThisProcess());
        } finally {
            System.exit(code);
        }
    }

    /**
     * Runs the program within a process that goes on, without a terminal.
     *
     * @param arguments the command and its flags
     * @param out standard output
     * @param error standard error
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream error) {
        return run(arguments, new Surroundings(out, error, System.getenv(), Terminal.NONE));
    }

    /** Runs the program; whatever happens, it ends with a code that says so. */
    static int run(String[] arguments, Surroundings surroundings) {
        Failures failures = new Failures(surroundings, Arrays.asList(arguments).contains(CommonOptions.DEBUG));
        try {
            int code = CommandTree.of(surroundings, failures).execute(arguments);
            return surroundings.out().checkError() ? failures.unprinted(code) : code;
        } catch (Throwable unforeseen) { // an OutOfMemoryError, too, must not end with the code of a verdict
            return failures.unforeseen(unforeseen);
        }
    }
}
