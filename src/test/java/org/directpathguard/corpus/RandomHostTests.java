package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Hosts that nobody thought of: no dangerous device is missed, no harmless one is blocked. */
class RandomHostTests {

    private static final int HOSTS = 60;

    @TempDir
    Path directory = Path.of("");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, HOSTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDeviceGetsTheVerdictItDeserves(long seed) throws IOException {
        RandomHost host = new RandomHost(seed);
        host.inventory.save().write(directory);
        Answer survey = Examination.scan(directory);
        assertThat(survey.exit()).as(survey.errors()).isZero();
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode device : survey.document().path("hosts").path(0).path("devices")) {
            verdicts.put(
                    device.path("requested").path(0).path("address").asString(),
                    device.path("decision").asString());
        }
        assertThat(verdicts).as("seed %d", seed).isEqualTo(host.truth());
    }
}
