package org.directpathguard.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server in a temporary folder, on a port of the loopback address, run by an ordinary account. */
public final class PostgreSqlServer {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgreSqlServer shared;

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process server;

    private PostgreSqlServer(Path programs) throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = Path.of(answerOf("mktemp", "-d", "/tmp/directpath-guard-postgresql-XXXXXXXX"));
        answerOf(
                programs.resolve("initdb").toString(),
                "-D",
                folder + "/data",
                "-U",
                "guard",
                "--auth=trust",
                "-E",
                "UTF8",
                "--no-sync");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.server = launch(programs, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /**
     * The server that all suites share.
     *
     * @return the server; where PostgreSQL is not installed the calling test is skipped, or fails when everything is
     *     required
     */
    public static synchronized PostgreSqlServer shared() throws IOException, InterruptedException {
        PostgreSqlServer running = shared;
        if (running == null) {
            running = new PostgreSqlServer(programs());
            shared = running;
        }
        return running;
    }

    /** {@return a server of its own, to be killed at will} */
    public static PostgreSqlServer own() throws IOException, InterruptedException {
        return new PostgreSqlServer(programs());
    }

    /** {@return address of a fresh database, whose user is {@code guard} without a password} */
    public String freshDatabase() throws SQLException {
        String name = "ledger" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), "guard", "")) {
            connection.createStatement().execute("create database " + name);
        }
        return url(name);
    }

    /** Ends the server as a failing machine does. */
    public void kill() throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.waitFor(30, TimeUnit.SECONDS);
    }

    /** Starts the server again after it was killed. */
    public void restart() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
        server = launch(programs, folder, port);
    }

    private String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Process launch(Path programs, Path folder, int port) throws IOException, InterruptedException {
        Process started = new ProcessBuilder(asOrdinaryAccount(
                        programs.resolve("postgres").toString(),
                        "-D",
                        folder + "/data",
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                DriverManager.getConnection(url(port, "postgres"), "guard", "").close();
                return started;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        started.destroyForcibly();
        throw new IOException("PostgreSQL does not answer on port " + port);
    }

    private void end() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The folder for temporary files is cleared by the machine.
        }
    }

    private static String answerOf(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(asOrdinaryAccount(command))
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + answer);
        }
        return answer;
    }

    /** PostgreSQL refuses to run as root; its package brings an account of its own. */
    private static List<String> asOrdinaryAccount(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of(
                    RequiredTools.program("setpriv").toString(),
                    "--reuid=postgres",
                    "--regid=postgres",
                    "--clear-groups",
                    "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static Path programs() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                List<Path> found = versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .sorted(Comparator.reverseOrder())
                        .toList();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        return RequiredTools.missing("PostgreSQL is not installed below " + INSTALLED);
    }
}
