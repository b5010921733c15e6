package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published yavijava with its own transport and its own reader, which fails on the first element, type or word that
 * it does not know: it can only get through if every answer is in the shape of the version that it speaks.
 */
class StockYavijavaTests {

    private static final Path CLASS_PATH = Path.of("target/stock-yavijava");
    private static final Path PROGRAM = Path.of("src/test/resources/simulator/yavijava/StockClient.java");
    private static final String PASSWORD = "changeit";

    @Test
    void thePublishedClientReadsEveryHost(@TempDir Path folder) throws Exception {
        if (!Files.isDirectory(CLASS_PATH)) {
            RequiredTools.missing("the published yavijava is not in " + CLASS_PATH + "; Maven puts it there");
        }
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            OutsideProgram.Answer answer = OutsideProgram.run(folder, Map.of(), command(folder, server));

            assertThat(answer.exit()).withFailMessage(answer.errors()).isZero();
            assertThat(answer.output().lines())
                    .hasSize(14)
                    .contains("esx01 6.5.0 vmhba0=HostBlockHba@0000:00:1f.2")
                    .contains(
                            "esx07 8.0.3 vmhba1=HostHostBusAdapter@0000:01:00.0 vmhba2=HostHostBusAdapter@0000:04:00.0")
                    .contains("esx10 6.5.0");
        }
    }

    private static List<String> command(Path folder, SimulatedVCenter server) throws Exception {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djavax.net.ssl.trustStore=" + trustStore(folder, server),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                CLASS_PATH.toAbsolutePath() + "/*",
                PROGRAM.toAbsolutePath().toString(),
                server.url(),
                server.user(),
                server.password());
    }

    private static Path trustStore(Path folder, SimulatedVCenter server) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD.toCharArray());
        store.setCertificateEntry("server", server.certificate().certificate());
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
