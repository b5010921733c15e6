package org.directpathguard.repair.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.directpathguard.testing.RequiredTools;

/** Makes the bundle and the stick from the classes under test, by the same scripts as the build. */
final class RescueKit {

    private static final Path SCRIPTS = Path.of("src/main/rescue");
    private static final Path PACKAGES = Path.of("target/rescue/debian-packages");

    /** What the repair command needs beside itself. */
    private static final List<Class<?>> LIBRARIES = List.of(
            picocli.CommandLine.class,
            org.apache.commons.compress.archivers.ArchiveEntry.class,
            org.apache.commons.io.IOUtils.class,
            org.apache.commons.codec.binary.Hex.class,
            org.apache.commons.lang3.StringUtils.class,
            org.sqlite.JDBC.class);

    private final Path folder;

    RescueKit(Path folder) {
        this.folder = folder;
    }

    /** With the runtime that the build prefers. */
    Path bundle() throws IOException, InterruptedException {
        return bundle("");
    }

    /**
     * A bundle with a runtime of one's choice.
     *
     * @param jdk the folder of the JDK to take it from; empty: the one that the build prefers
     */
    Path bundle(String jdk) throws IOException, InterruptedException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        for (Class<?> library : LIBRARIES) {
            Path jar = origin(library);
            Files.copy(jar, libraries.resolve(jar.getFileName()));
        }
        Path jar = folder.resolve("repair.jar");
        pack(origin(Rescue.class), jar);
        Path bundle = folder.resolve("directpath-guard-rescue-linux-x64.tar.gz");
        succeed("make-bundle", "--jar", jar, "--libraries", libraries, "--output", bundle, "--jdk", jdk);
        return bundle;
    }

    Path stick(Path bundle) throws IOException, InterruptedException {
        for (String program :
                List.of("apt-get", "dpkg-deb", "grub-mkrescue", "xorriso", "mformat", "mkfs.vfat", "cpio", "depmod")) {
            RequiredTools.program(program);
        }
        Path stick = folder.resolve("stick.img");
        Result result = run(
                "make-stick",
                "--bundle",
                bundle,
                "--output",
                stick,
                "--packages",
                PACKAGES.toAbsolutePath(),
                "--kernel-options",
                "panic=1");
        if (result.output().contains("could not be fetched") || result.output().contains("apt knows no package")) {
            return RequiredTools.missing(result.output().strip());
        }
        check("make-stick", result);
        return stick;
    }

    private record Result(int code, String output) {}

    private void succeed(String script, Object... arguments) throws IOException, InterruptedException {
        check(script, run(script, arguments));
    }

    private static void check(String script, Result result) {
        if (result.code() != 0) {
            throw new AssertionError(script + " ended with " + result.code() + ": " + result.output());
        }
    }

    private Result run(String script, Object... arguments) throws IOException, InterruptedException {
        Stream<String> command = Stream.concat(
                Stream.of("sh", SCRIPTS.resolve(script).toString()),
                Stream.of(arguments).map(Object::toString));
        Path log = Files.createTempFile(folder, script, ".log");
        Process process = new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(script + " takes too long: " + Files.readString(log));
        }
        return new Result(process.exitValue(), Files.readString(log));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes.resolve("org/directpathguard"))) {
            all.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> path.startsWith(classes.resolve("org/directpathguard/repair"))
                            || path.startsWith(classes.resolve("org/directpathguard/pci")))
                    .forEach(path -> add(out, classes, path));
        }
    }

    private static void add(JarOutputStream out, Path classes, Path path) {
        try {
            out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
            Files.copy(path, out);
            out.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
