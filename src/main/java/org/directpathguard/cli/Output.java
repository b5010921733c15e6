package org.directpathguard.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.directpathguard.cli.render.Paragraph;
import org.directpathguard.host.InventoryException;

/** Prints: results on standard output, whole; everything else on standard error, in two parts. */
final class Output {

    private final PrintStream out;
    private final PrintStream error;

    Output(Surroundings surroundings) {
        this.out = surroundings.out();
        this.error = surroundings.error();
    }

    /**
     * Prints a whole text.
     *
     * @param text the text
     * @param forPrograms true for UTF-8 wherever it runs, false for the terminal's own encoding
     */
    void print(String text, boolean forPrograms) {
        if (forPrograms) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
        } else {
            out.print(text);
        }
        out.flush();
    }

    /** {@return true when something that was printed did not arrive} */
    boolean isBroken() {
        return out.checkError();
    }

    /** Says what is the matter and what to do next. */
    void complain(String problem, String nextStep) {
        problem.lines().map(Paragraph::printable).forEach(error::println);
        nextStep.lines().map(Paragraph::printable).forEach(line -> error.println("Next step: " + line));
        error.flush();
    }

    void complain(InventoryException failure) {
        complain(failure.problem(), failure.nextStep());
    }
}
