package org.directpathguard.repair.command;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Locale;
import org.directpathguard.repair.TextStyle;

/** Somebody to show things to, and to ask. */
interface Terminal {

    /** The terminal that this process was started on, if it was. */
    Terminal OF_THIS_PROCESS = new ProcessTerminal();

    /** {@return true if somebody sits there: both input and output are a terminal} */
    boolean interactive();

    /**
     * Asks, and takes nothing but a clear yes for one.
     *
     * @param question the question
     * @return true for yes
     */
    boolean confirms(String question);

    /** {@return what it can show} */
    TextStyle style();

    /** The console of this process. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 and 21 do return null; later ones are asked
    final class ProcessTerminal implements Terminal {

        @Override
        public boolean interactive() {
            Console console = System.console();
            return console != null && isTerminal(console);
        }

        /** From Java 22 on there is a console even where there is no terminal; it has to be asked. */
        private static boolean isTerminal(Console console) {
            try {
                return (boolean) Console.class.getMethod("isTerminal").invoke(console);
            } catch (ReflectiveOperationException olderThan22) {
                return true;
            }
        }

        @Override
        public boolean confirms(String question) {
            Console console = System.console();
            if (console == null) {
                return false;
            }
            String answer = console.readLine("%s", question);
            return answer != null
                    && (answer.strip().toLowerCase(Locale.ROOT).equals("yes")
                            || answer.strip().toLowerCase(Locale.ROOT).equals("y"));
        }

        @Override
        public TextStyle style() {
            if (!interactive()) {
                return TextStyle.PLAIN;
            }
            boolean colour = System.getenv("NO_COLOR") == null
                    && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
            return new TextStyle(colour, showsLines());
        }

        private static boolean showsLines() {
            String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "US-ASCII"));
            return Charset.isSupported(name)
                    && Charset.forName(name).newEncoder().canEncode('\u251c');
        }
    }
}
