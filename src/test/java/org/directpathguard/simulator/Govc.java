package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.testing.RequiredTools;

/** govc, pointed at a simulated server whose certificate it verifies. */
final class Govc {

    private final Path program = RequiredTools.program("govc");
    private final Path folder;
    private final Map<String, String> environment;

    Govc(SimulatedVCenter server, Path folder) throws IOException {
        this(server, folder, server.user(), server.password());
    }

    Govc(SimulatedVCenter server, Path folder, String user, String password) throws IOException {
        this.folder = folder;
        Path authority = folder.resolve("authority.pem");
        Files.writeString(authority, server.certificate().pem());
        environment = Map.of(
                "GOVC_URL",
                server.url(),
                "GOVC_USERNAME",
                user,
                "GOVC_PASSWORD",
                password,
                "GOVC_TLS_CA_CERTS",
                authority.toString(),
                "GOVC_INSECURE",
                "false",
                "GOVC_PERSIST_SESSION",
                "false",
                "GOVMOMI_HOME",
                folder.toString());
    }

    /** Runs a command that must succeed. */
    String run(String... arguments) throws IOException, InterruptedException {
        OutsideProgram.Answer answer = attempt(arguments);
        assertThat(answer.exit())
                .withFailMessage("govc %s: %s", List.of(arguments), answer.errors())
                .isZero();
        return answer.output();
    }

    OutsideProgram.Answer attempt(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return OutsideProgram.run(folder, environment, command);
    }
}
