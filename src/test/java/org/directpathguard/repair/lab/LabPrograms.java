package org.directpathguard.repair.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.testing.RequiredTools;

/** Runs the outside programs of the laboratory. */
public final class LabPrograms {

    private LabPrograms() {}

    /**
     * What a program said and how it ended.
     *
     * @param exitCode its exit code
     * @param output standard output and standard error, mixed
     */
    public record Run(int exitCode, String output) {}

    /**
     * Runs a program that must succeed.
     *
     * @param input what it reads from standard input
     * @param program its name
     * @param arguments its arguments
     * @return its output
     */
    public static String succeed(String input, String program, String... arguments) {
        Run run = run(input, program, arguments);
        if (run.exitCode() != 0) {
            throw new AssertionError(
                    program + " " + List.of(arguments) + " ended with " + run.exitCode() + ": " + run.output());
        }
        return run.output();
    }

    /**
     * Runs a program.
     *
     * @param input what it reads from standard input
     * @param program its name
     * @param arguments its arguments
     * @return its exit code and output
     */
    public static Run run(String input, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(RequiredTools.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("MTOOLS_SKIP_CHECK", "1", "LC_ALL", "C.UTF-8", "MTOOLSRC", "/dev/null"));
        try {
            Process process = builder.start();
            try (var toProgram = process.getOutputStream()) {
                toProgram.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
