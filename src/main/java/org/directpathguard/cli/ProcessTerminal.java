package org.directpathguard.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.cli.render.TextStyle;

/** The terminal that this process was started on, if it was. */
final class ProcessTerminal implements Terminal {

    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private final Map<String, String> environment;

    ProcessTerminal(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public TextStyle style() {
        boolean colour = isTerminal(STANDARD_OUTPUT)
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new TextStyle(colour, TextStyle.USUAL_WIDTH);
    }

    @Override
    public boolean showsProgress() {
        return isTerminal(STANDARD_ERROR)
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    @Override
    public Optional<char[]> askPassword(String question) {
        return console().map(console -> console.readPassword("%s", question));
    }

    @Override
    public Optional<String> ask(String question) {
        return console().map(console -> console.readLine("%s", question));
    }

    /** Java only tells whether input and output are both a terminal; Linux tells for each of them. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return console().isPresent();
        }
    }

    /** From Java 22 on there is a console even where there is no terminal; it has to be asked. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 and 21 do return null; later ones are asked
    private static Optional<Console> console() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            boolean terminal = (boolean) Console.class.getMethod("isTerminal").invoke(console);
            return terminal ? Optional.of(console) : Optional.empty();
        } catch (ReflectiveOperationException olderThan22) {
            return Optional.of(console);
        }
    }
}
