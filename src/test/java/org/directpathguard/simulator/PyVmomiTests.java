package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.directpathguard.cli.DirectPathGuard;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.world.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PyVmomiTests {

    @Test
    void pyVmomiReadsEveryHostWithItsOwnTypes(@TempDir Path folder) throws Exception {
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            OutsideProgram.Answer answer = new PyVmomi(server, folder).run("read_hosts.py");

            assertThat(answer.exit()).withFailMessage(answer.errors()).isZero();
            assertThat(answer.output().lines()).hasSize(14);
            assertThat(answer.output())
                    .contains("esx01 6.5.0 vmhba0=vim.host.BlockHba@0000:00:1f.2 enabled=")
                    .contains("vmhba1=vim.host.PcieHba@0000:01:00.0")
                    .contains("vmhba64=vim.host.InternetScsiHba@None")
                    .contains("enabled=0000:00:1f.2");
        }
    }

    @Test
    void pyVmomiDoesWhatAPlugInAndItsServiceDo(@TempDir Path folder) throws Exception {
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            OutsideProgram.Answer answer = new PyVmomi(server, folder).run("administer.py");

            assertThat(answer.exit()).withFailMessage(answer.errors()).isZero();
            assertThat(answer.output().lines())
                    .containsExactly(
                            "clone VSPHERE.LOCAL\\alice [True, True]",
                            "the ticket works once",
                            "clone VSPHERE.LOCAL\\bob [False, False]",
                            "the ticket works once",
                            "clone VSPHERE.LOCAL\\dan [False, True]",
                            "the ticket works once",
                            "extension 1.1.0.0 MANIFEST_SERVER vsphere-client-remote",
                            "privileges ['DirectPathGuard.Override']",
                            "task queued esx01 org.directpathguard.check",
                            "task running 40",
                            "task success BLOCK True",
                            "a task that is over stays over",
                            "event vim.event.EventEx org.directpathguard.verdict esx01 VSPHERE.LOCAL\\administrator",
                            "history 1 True 2 0",
                            "extension None",
                            "an extension that is gone is not found");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBackupSaysWhichFunctionsAHostGivesAway(boolean standAlone, @TempDir Path folder) throws Exception {
        Inventory inventory = standAlone ? Inventories.standAlone() : Inventories.sample();
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(inventory))) {
            String host = server.control().hosts().get(0);
            PyVmomi client = new PyVmomi(server, folder);
            Path before = folder.resolve("before.tgz");
            Path after = folder.resolve("after.tgz");

            OutsideProgram.Answer first = client.run("back_up.py", host, before.toString());
            server.control()
                    .toggle(host, PciSpelling.VSPHERE.parse("0000:00:1f.2").orElseThrow(), /* enable= */ true);
            OutsideProgram.Answer second = client.run("back_up.py", host, after.toString());

            assertThat(first.exit()).withFailMessage(first.errors()).isZero();
            assertThat(second.exit()).withFailMessage(second.errors()).isZero();
            assertThat(first.output()).startsWith(standAlone ? "http://*/downloads/" : "https://localhost:");
            assertThat(inspection(before)).doesNotContain("passthru");
            assertThat(inspection(after)).contains("0000:00:1f.2", "vmhba0", "3b25");
        }
    }

    /** What the offline repair reads in it. */
    private static String inspection(Path bundle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        DirectPathGuard.run(new String[] {"repair", "inspect", bundle.toString(), "--format", "json"}, print, print);
        return out.toString(StandardCharsets.UTF_8);
    }
}
