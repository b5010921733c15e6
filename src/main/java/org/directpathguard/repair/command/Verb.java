package org.directpathguard.repair.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.Progress;
import org.directpathguard.repair.RepairDocument;
import org.directpathguard.repair.RepairExit;
import org.directpathguard.repair.TextStyle;
import org.directpathguard.repair.UnforeseenFailure;
import picocli.CommandLine.Model.CommandSpec;

/** What the verbs of {@code repair} share: printing the document, and an exit code that no crash can fake. */
abstract class Verb implements Callable<Integer> {

    private final CommandSpec spec;
    private final OutputOptions output = new OutputOptions();

    private Terminal terminal = Terminal.OF_THIS_PROCESS;
    private boolean bodyShown;

    Verb(String name, String... description) {
        spec = Commands.named(this, name, description);
        output.addTo(spec);
    }

    /** The verb as picocli knows it. */
    final CommandSpec spec() {
        return spec;
    }

    abstract RepairDocument run(OfflineRepair repair);

    abstract String target();

    @Override
    @SuppressWarnings("CatchAndPrintStackTrace") // --debug asks for it
    public final Integer call() {
        Progress progress = new Progress();
        try {
            RepairDocument document = run(OfflineRepair.onThisMachine(progress));
            print(document);
            return outputIsLost() ? unprinted(progress) : document.exit().code();
        } catch (LostOutputException lost) {
            return unprinted(progress);
        } catch (Throwable unforeseen) { // an OutOfMemoryError, too, has to end with the code of a failure
            return crashed(unforeseen, progress);
        }
    }

    /** Whether standard output takes nothing more: a full disk, or a program behind a pipe that has ended. */
    final boolean outputIsLost() {
        return out().checkError() || System.out.checkError();
    }

    /** A report that nobody could read is no verdict. */
    private int unprinted(Progress progress) {
        RepairExit exit = UnforeseenFailure.exit(progress);
        error().println("The report could not be written to standard output.");
        error().println("Next step: "
                + (exit == RepairExit.WRITE_FAILED
                        ? "the target may have been written to; look at it with 'repair inspect' before you start the"
                                + " host."
                        : "nothing was written to the target; make room for the report, or send it elsewhere, and run"
                                + " the command again."));
        progress.journal().ifPresent(folder -> error().println("The journal is in " + folder + "."));
        error().flush();
        return exit.code();
    }

    private int crashed(Throwable unforeseen, Progress progress) {
        try {
            if (output.debug()) {
                unforeseen.printStackTrace(error());
            }
            print(UnforeseenFailure.describe(spec.name(), target(), unforeseen, progress));
        } catch (Throwable again) { // there may be no memory left to say anything
            System.err.println("The program failed. Next step: run it again with --debug.");
        }
        return UnforeseenFailure.exit(progress).code();
    }

    private void print(RepairDocument document) {
        boolean failed = document.exit().code() > RepairExit.PARTLY.code();
        if (output.json()) {
            out().print(document.toJson());
            out().flush();
            if (failed) {
                error().print(document.toBrief());
            }
        } else {
            if (!bodyShown) {
                out().print(document.toText(style()));
                out().flush();
            }
            (failed ? error() : out()).print(document.toConclusion(style()));
        }
        out().flush();
        error().flush();
    }

    /** Shows a plan before it is carried out. */
    final void show(RepairDocument plan) {
        if (!output.json()) {
            out().print(plan.toText(style()));
            out().flush();
            bodyShown = true;
        } else if (terminal.interactive()) {
            error().print(plan.toText(style()));
            error().flush();
        }
    }

    /** Stops before the first write where even the plan could not be shown. */
    final void refuseWithoutReader() {
        if (outputIsLost()) {
            throw new LostOutputException();
        }
    }

    final Terminal terminal() {
        return terminal;
    }

    final void useTerminal(Terminal other) {
        terminal = other;
    }

    private TextStyle style() {
        return terminal.style();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter error() {
        return spec.commandLine().getErr();
    }
}
