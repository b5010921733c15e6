package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyVmomiTests {

    @Test
    void pyVmomiReadsEveryHostWithItsOwnTypes(@TempDir Path folder) throws Exception {
        Path python = RequiredTools.program("python3");
        requirePyVmomi(python, folder);
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            OutsideProgram.Answer answer = OutsideProgram.run(folder, Map.of(), command(python, folder, server));

            assertThat(answer.exit()).withFailMessage(answer.errors()).isZero();
            assertThat(answer.output().lines()).hasSize(14);
            assertThat(answer.output())
                    .contains("esx01 6.5.0 vmhba0=vim.host.BlockHba@0000:00:1f.2 enabled=")
                    .contains("vmhba1=vim.host.PcieHba@0000:01:00.0")
                    .contains("vmhba64=vim.host.InternetScsiHba@None")
                    .contains("enabled=0000:00:1f.2");
        }
    }

    private static void requirePyVmomi(Path python, Path folder) throws IOException, InterruptedException {
        OutsideProgram.Answer answer =
                OutsideProgram.run(folder, Map.of(), List.of(python.toString(), "-c", "import pyVmomi, pyVim.connect"));
        if (answer.exit() != 0) {
            RequiredTools.missing("pyVmomi is not installed for python3");
        }
    }

    private static List<String> command(Path python, Path folder, SimulatedVCenter server) throws IOException {
        Path authority = folder.resolve("authority.pem");
        Files.writeString(authority, server.certificate().pem());
        URI url = URI.create(server.url());
        return List.of(
                python.toString(),
                Path.of("src/test/resources/simulator/pyvmomi/read_hosts.py")
                        .toAbsolutePath()
                        .toString(),
                url.getHost(),
                String.valueOf(url.getPort()),
                server.user(),
                server.password(),
                authority.toString());
    }
}
