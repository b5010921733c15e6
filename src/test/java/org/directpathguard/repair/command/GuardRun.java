package org.directpathguard.repair.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** One run of the program, with everything that it said. */
record GuardRun(int code, String out, String err) {

    static GuardRun of(Object... arguments) {
        return of(Rescue.commandLine(), arguments);
    }

    /** A run with somebody at the terminal who gives this answer to every question. */
    static GuardRun answering(boolean yes, Object... arguments) {
        CommandLine commandLine = Rescue.commandLine();
        List<CommandLine> commands = commandLine.parseArgs(words(arguments)).asCommandLineList();
        if (commands.get(commands.size() - 1).getCommand() instanceof Verb verb) {
            verb.useTerminal(new FakeTerminal(yes));
        }
        return of(commandLine, arguments);
    }

    private static GuardRun of(CommandLine commandLine, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = commandLine.execute(words(arguments));
        return new GuardRun(code, out.toString(), err.toString());
    }

    private static String[] words(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Path path ? path.toString() : (String) argument)
                .toArray(String[]::new);
    }
}
