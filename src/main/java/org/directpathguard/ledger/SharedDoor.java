package org.directpathguard.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.tools.Server;

/**
 * Lets the commands of this account use the database while the service holds its file: a port of the loopback address,
 * behind a random name of this run and the database's own password, both in files that only this account may read.
 */
final class SharedDoor implements AutoCloseable {

    private static final String FILE = "ledger.door";

    private final Server server;
    private final Path note;

    private SharedDoor(Server server, Path note) {
        this.server = server;
        this.note = note;
    }

    /** Must come before the first use of the database's classes, which read it once. */
    static void keepToThisMachine() {
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    static SharedDoor open(Path folder, Path database) throws LedgerUnavailableException {
        String name = PrivateFiles.random();
        Path note = folder.resolve(FILE);
        try {
            Server server = Server.createTcpServer("-tcpPort", "0", "-key", name, "async:" + database);
            server.start();
            PrivateFiles.write(note, server.getPort() + " " + name);
            return new SharedDoor(server, note);
        } catch (SQLException | IOException e) {
            throw new LedgerUnavailableException(
                    "The ledger can't be shared with the commands of this machine.",
                    "It needs a free port on the loopback address and a writable folder " + folder + ".",
                    e);
        }
    }

    /** Where the service that holds the database lets others in; empty when none does. */
    static Optional<String> url(Path folder) {
        try {
            String[] parts = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", 3);
            return parts.length == 2
                    ? Optional.of("jdbc:h2:tcp://127.0.0.1:" + Integer.parseInt(parts[0]) + "/" + parts[1])
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            // A note that leads nowhere is passed over.
        }
    }
}
