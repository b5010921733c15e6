package org.directpathguard.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.testing.RequiredTools;

/** Scripts that drive a simulated server with pyVmomi, whose certificate they verify. */
final class PyVmomi {

    private final Path python = RequiredTools.program("python3");
    private final SimulatedVCenter server;
    private final Path folder;

    PyVmomi(SimulatedVCenter server, Path folder) throws IOException, InterruptedException {
        this.server = server;
        this.folder = folder;
        OutsideProgram.Answer answer =
                OutsideProgram.run(folder, Map.of(), List.of(python.toString(), "-c", "import pyVmomi, pyVim.connect"));
        if (answer.exit() != 0) {
            RequiredTools.missing("pyVmomi is not installed for python3");
        }
    }

    OutsideProgram.Answer run(String script, String... more) throws IOException, InterruptedException {
        Path authority = folder.resolve("authority.pem");
        Files.writeString(authority, server.certificate().pem());
        URI url = URI.create(server.url());
        List<String> command = new ArrayList<>(List.of(
                python.toString(),
                Path.of("src/test/resources/simulator/pyvmomi", script)
                        .toAbsolutePath()
                        .toString(),
                url.getHost(),
                String.valueOf(url.getPort()),
                server.user(),
                server.password(),
                authority.toString()));
        command.addAll(List.of(more));
        return OutsideProgram.run(folder, Map.of(), command);
    }
}
