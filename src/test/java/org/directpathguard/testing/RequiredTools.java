package org.directpathguard.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Outside programs and data that some suites need.
 *
 * <p>Where one is missing the suite is skipped and says which; with {@code GUARD_REQUIRE_ALL=true} it fails instead, so
 * that a complete run can't pass by leaving things out.
 */
public final class RequiredTools {

    private static final String REQUIRE_ALL = "GUARD_REQUIRE_ALL";
    private static final String RECORDED = "GUARD_RECORDED";

    private RequiredTools() {}

    /**
     * Finds a program on the search path, in {@code /usr/sbin} or in {@code /sbin}.
     *
     * @param name the program's file name
     * @return its path; where there is none the calling test is skipped, or fails when everything is required
     */
    public static Path program(String name) {
        String searchPath = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin"
                + File.pathSeparator + "/sbin";
        Optional<Path> found = Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseGet(() -> missing("the program '" + name + "' is not installed"));
    }

    /**
     * The folder with recordings of real hosts.
     *
     * @return the folder named by {@code GUARD_RECORDED}; without it the calling test is skipped, or fails when
     *     everything is required
     */
    public static Path recorded() {
        String folder = System.getenv(RECORDED);
        if (folder == null || folder.isBlank()) {
            return missing("no recorded data: set " + RECORDED + " to the folder that holds it");
        }
        Path path = Path.of(folder);
        return Files.isDirectory(path) ? path : missing(RECORDED + " names no folder: " + folder);
    }

    /**
     * A file that the project may not carry along, such as a schema of a standard.
     *
     * @param variable the environment variable that names it
     * @param what what it is, in words for the log
     * @return the file; without it the calling test is skipped, or fails when everything is required
     */
    public static Path file(String variable, String what) {
        String name = System.getenv().getOrDefault(variable, "");
        Path file = Path.of(name);
        return !name.isBlank() && Files.isRegularFile(file) ? file : missing(what + " is not here: set " + variable);
    }

    /**
     * Skips the calling test, or fails it when everything is required.
     *
     * @param what what is missing, in words for the log
     * @return never
     */
    public static Path missing(String what) {
        if ("true".equals(System.getenv(REQUIRE_ALL))) {
            return fail(what + ", and " + REQUIRE_ALL + "=true asks for every suite");
        }
        System.err.println("SKIPPED: " + what);
        return abort(what);
    }
}
