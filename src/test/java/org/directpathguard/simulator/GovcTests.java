package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ElementReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovcTests {

    private Path folder;
    private SimulatedVCenter server;
    private Govc govc;

    @BeforeEach
    void start(@TempDir Path newFolder) throws IOException {
        folder = newFolder;
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
        govc = new Govc(server, folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void govcLearnsWhatTheServerIs() throws Exception {
        assertThat(govc.run("about")).contains("VMware vCenter Server", "8.0.3", "VirtualCenter");
    }

    @Test
    void govcIsTurnedAwayWithAWrongPassword() throws Exception {
        OutsideProgram.Answer answer = new Govc(server, folder, server.user(), "wrong").attempt("ls");

        assertThat(answer.exit()).isNotZero();
        assertThat(answer.errors()).contains("incorrect user name or password");
    }

    @Test
    void govcWalksTheWholeInventory() throws Exception {
        assertThat(govc.run("ls", "/Lab/host/*").lines())
                .contains("/Lab/host/esx01/esx01", "/Lab/host/san-cluster/esx06", "/Lab/host/vsan-cluster/esx13");
        assertThat(govc.run("ls", "/Lab/datastore").lines()).contains("/Lab/datastore/datastore1");
        assertThat(govc.run("find", "/", "-type", "h").lines()).hasSize(14);
        assertThat(govc.run("find", "/Lab/vm", "-type", "m").lines()).contains("/Lab/vm/freenas");
    }

    @Test
    void govcReadsHostsAndSingleProperties() throws Exception {
        assertThat(govc.run("host.info", "-host", "/Lab/host/esx07/esx07")).contains("Supermicro", "connected");
        assertThat(govc.run("object.collect", "-json", "/Lab/host/esx01/esx01", "config.storageDevice.hostBusAdapter"))
                .contains("vmhba0");
        assertThat(govc.run("object.collect", "-s", "/Lab/host/esx07/esx07", "config.product.version")
                        .strip())
                .isEqualTo("8.0.3");
    }

    @Test
    void govcSwitchesTheRebootOffAndOnAndSeesItsTraces() throws Exception {
        String host = "/Lab/host/esx02/esx02";
        govc.run("object.method", "-name", "RebootHost_Task", "-enable=false", host);
        OutsideProgram.Answer refused = govc.attempt("host.shutdown", "-r", "-f", host);
        String disabled = govc.run("object.collect", "-s", host, "disabledMethod");
        govc.run("object.method", "-name", "RebootHost_Task", "-enable=true", host);
        govc.run("host.shutdown", "-r", "-f", host);

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.errors()).contains("The method is disabled");
        assertThat(disabled.strip()).isEqualTo("RebootHost_Task");
        assertThat(govc.run("events", "-n", "5", host)).contains("HostSystem.reboot");
        assertThat(govc.run("tasks")).contains("RebootHost", "esx02", "administrator");
    }

    @Test
    void govcSeesWhoMayDoWhat() throws Exception {
        assertThat(govc.run("role.ls")).contains("PassthroughOperator", "ReadOnly");
        assertThat(govc.run("permissions.ls", "/").lines())
                .anyMatch(line -> line.startsWith("PassthroughOperator") && line.contains("VSPHERE.LOCAL\\alice"))
                .anyMatch(line -> line.startsWith("ReadOnly") && line.contains("VSPHERE.LOCAL\\bob"));
    }

    @Test
    void govcSavesTheWholeInventoryAndEveryFileCanBeRead() throws Exception {
        Path dump = folder.resolve("dump");
        govc.run("object.save", "-d", dump.toString());

        int hosts = 0;
        for (Path file : xmlFiles(dump)) {
            Element content;
            try (InputStream in = Files.newInputStream(file)) {
                content = ElementReader.read(in);
            }
            assertThat(content.child("obj")).as(file.toString()).isPresent();
            hosts += content.textAt("obj").startsWith("host-") ? 1 : 0;
        }
        assertThat(hosts).isEqualTo(14);
    }

    private static List<Path> xmlFiles(Path dump) throws IOException {
        try (Stream<Path> files = Files.list(dump)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }
}
