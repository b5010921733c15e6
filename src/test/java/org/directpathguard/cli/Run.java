package org.directpathguard.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A run of the program within the test's own process.
 *
 * @param code the exit code
 * @param out what came on standard output
 * @param error what came on standard error
 */
record Run(int code, String out, String error) {

    static Run of(String... arguments) {
        return with(Map.of(), Terminal.NONE, arguments);
    }

    static Run with(Map<String, String> environment, Terminal terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = DirectPathGuard.run(
                arguments,
                new Surroundings(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(error, false, StandardCharsets.UTF_8),
                        environment,
                        terminal));
        return new Run(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }
}
