package org.directpathguard.cli;

import org.directpathguard.host.InventoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How the program says that it failed: what is the matter, what to do next, and never a code that reads as a verdict. */
final class Failures implements IExecutionExceptionHandler {

    private static final String REPORT =
            "Run the command again with " + CommonOptions.DEBUG + " and report what it prints.";
    private static final String OUT_OF_MEMORY = "The program ran out of memory.";
    private static final String MORE_MEMORY = "Give it more, for instance java -Xmx2g -jar directpath-guard.jar ...";

    private final Surroundings surroundings;
    private final Output output;
    private final boolean debug;

    Failures(Surroundings surroundings, boolean debug) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof WrongUsageException || failure instanceof ParameterException) {
            return wrongUsage(failure, command);
        }
        if (failure instanceof InventoryException foreseen) {
            trace(foreseen);
            output.complain(foreseen);
            return ExitCode.NO_VERDICT;
        }
        return unforeseen(failure);
    }

    /** Says what was wrong with the arguments. */
    int wrongUsage(Exception failure, CommandLine command) {
        output.complain(
                String.valueOf(failure.getMessage()),
                "see '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USAGE;
    }

    /** Says that something happened that nobody thought of; whatever is left of the program, this returns. */
    int unforeseen(Throwable failure) {
        try {
            trace(failure);
            if (failure instanceof OutOfMemoryError) {
                output.complain(OUT_OF_MEMORY, MORE_MEMORY);
            } else {
                output.complain(
                        "The program failed in a way that nobody foresaw: "
                                + failure.getClass().getSimpleName() + ".",
                        REPORT);
            }
        } catch (Throwable again) { // there may be no memory left to say anything
            surroundings.error().println(OUT_OF_MEMORY);
        }
        return ExitCode.NO_VERDICT;
    }

    /** Says that what was printed did not arrive: half a document is no verdict. */
    int unprinted(int code) {
        if (code > ExitCode.BLOCK) {
            return code;
        }
        output.complain(
                "The result could not be written to standard output.",
                "Check the disk or the program that reads it, and run the command again.");
        return ExitCode.NO_VERDICT;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // --debug asks for it
    private void trace(Throwable failure) {
        if (debug) {
            failure.printStackTrace(surroundings.error());
        }
    }
}
