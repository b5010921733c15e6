package org.directpathguard.cli;

import java.io.PrintStream;
import org.directpathguard.cli.render.Paragraph;

/** One line on the terminal that is written over again; nothing where nobody watches. */
final class Progress {

    private static final String ERASE = "\r\u001b[K";

    private final PrintStream error;
    private final boolean shown;
    private int all;
    private int done;

    Progress(Surroundings surroundings) {
        this.error = surroundings.error();
        this.shown = surroundings.terminal().showsProgress();
    }

    void begin(int count) {
        all = count;
        write("Reading " + count + (count == 1 ? " host" : " hosts"));
    }

    void step(String host) {
        done++;
        write("Reading hosts: " + done + " of " + all + ", " + Paragraph.printable(host));
    }

    void end() {
        write("");
    }

    private void write(String line) {
        if (shown) {
            error.print(ERASE + line);
            error.flush();
        }
    }
}
