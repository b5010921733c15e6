package org.directpathguard.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.directpathguard.api.live.Client.Decision;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.ledger.Audit;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Calls to a service whose embedded database lies on a disk that is full. */
@SpringBootTest(
        classes = {LiveService.class, FullDiskTests.OnASmallDisk.class},
        properties = "spring.main.allow-bean-definition-overriding=true")
@AutoConfigureMockMvc
@DirtiesContext
class FullDiskTests {

    private static final Path DISK = mounted();
    private static final String HOST = "esx02";
    private static final String DEVICE = "0000:01:00.0";
    private static final int MOST_CALLS = 500;

    private final Client alice;
    private final SimulatedVCenter vcenter;
    private final Fleet fleet;
    private final Database database;

    @Autowired
    FullDiskTests(MockMvc mvc, ApiTokens tokens, SimulatedVCenter vcenter, Fleet fleet, Database database)
            throws LedgerUnavailableException {
        this.alice = Client.of("alice", mvc, tokens);
        this.vcenter = vcenter;
        this.fleet = fleet;
        this.database = database;
    }

    /** The service with its data on that disk. */
    static class OnASmallDisk {

        @Bean
        DatabaseSettings databaseSettings() {
            return new DatabaseSettings.Folder(DISK.resolve("data"), false);
        }
    }

    private static Path mounted() {
        try {
            Path folder = Files.createTempDirectory("small-disk");
            if (run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()) != 0) {
                return RequiredTools.missing("a small file system can't be mounted by this account");
            }
            return folder;
        } catch (IOException failure) {
            throw new IllegalStateException("There is no place for a small disk", failure);
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("The tests are ending", ending);
        }
    }

    @AfterAll
    static void unmount() throws IOException {
        run("umount", "-l", DISK.toString());
    }

    private ResultActions ask(String changeId) throws Exception {
        return alice.post(
                "/api/v1/checks",
                "{\"host\": {\"name\": \"" + HOST + "\"}, \"devices\": [\"" + DEVICE + "\"], \"changeId\": \""
                        + changeId + "\"}");
    }

    private static void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(DISK.resolve("ballast"))) {
            byte[] block = new byte[4096];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    /** Calls until the database finds no room any more; how many were answered with a decision. */
    private int askUntilRefused() throws Exception {
        for (int answered = 0; answered < MOST_CALLS; answered++) {
            int status = ask("full " + answered).andReturn().getResponse().getStatus();
            if (status == 503) {
                return answered;
            }
            assertThat(status).isEqualTo(200);
        }
        throw new AssertionError("The disk never was full");
    }

    private int decisions() throws LedgerUnavailableException {
        return database.read(sql ->
                sql.sql("select count(*) from decision").query(Integer.class).single());
    }

    @Test
    void everyCallIsRefusedWithoutATraceUntilThereIsRoomAgain() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> fleet.hosts().stream()
                        .anyMatch(host -> host.reference().name().equals(HOST)
                                && host.snapshot().isPresent()));
        Decision decision = alice.check(HOST, DEVICE, true);
        int before = decisions();
        fill();
        int answered = askUntilRefused();

        ask("full")
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:ledger-unavailable"))
                .andExpect(jsonPath("$.nextStep").value(containsString("disk")))
                .andExpect(jsonPath("$.decisionToken").doesNotExist());
        alice.post(
                        "/api/v1/hooks/ansible",
                        "{\"esxi_hostname\": \"" + HOST + "\", \"devices\": [{\"device\": \"" + DEVICE + "\"}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.failed").value(true));
        alice.apply(decision).andExpect(status().isServiceUnavailable());
        assertThat(vcenter.control().calls()).doesNotContain("UpdatePassthruConfig");

        Files.delete(DISK.resolve("ballast"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ask("room").andReturn().getResponse().getStatus() == 200);
        assertThat(decisions()).isEqualTo(before + answered + 1);
        assertThat(new Audit(database).verify(java.util.List.of()).findings()).isEmpty();
        alice.post("/api/v1/checks/" + decision.id() + "/apply", "{\"decisionToken\": \"" + decision.token() + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("applied"))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE));
    }
}
