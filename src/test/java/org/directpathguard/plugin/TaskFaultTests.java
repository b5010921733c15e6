package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.directpathguard.host.InventoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TaskFaultTests {

    private static final Path REGISTRATION = Path.of("plugin-manifest", "registration");

    @Test
    void everyFaultIsRegisteredAndNoOther() throws IOException {
        List<String> registered = JsonMapper.shared()
                .readTree(Files.readString(REGISTRATION.resolve("extension.json")))
                .get("faults")
                .valueStream()
                .map(fault -> fault.asString())
                .toList();

        assertThat(registered)
                .containsExactlyElementsOf(
                        Arrays.stream(TaskFault.values()).map(TaskFault::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyFaultHasItsOwnWords(String language) throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(
                REGISTRATION.resolve("strings_" + language + ".properties"), StandardCharsets.UTF_8));

        assertThat(Arrays.stream(TaskFault.values()).map(fault -> words.getProperty(fault.id() + ".summary")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatNobodyForesawIsNotBlamedOnTheVcenter() {
        assertThat(TaskFault.of(new IllegalStateException("x"))).isEqualTo(TaskFault.UNFORESEEN);
        assertThat(TaskFault.of(new InventoryException("x", "y"))).isEqualTo(TaskFault.VCENTER_FAILED);
    }
}
