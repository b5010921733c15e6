package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that outside systems take over can be read as what they are. */
class PipelineFilesTests {

    private static final Path HOOKS = Path.of("src/hooks");

    static List<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(HOOKS)) {
            return files.filter(file -> file.toString().endsWith(".yml")).toList();
        }
    }

    private static Map<String, Object> read(String pipeline) throws IOException {
        return new Yaml().load(Files.readString(HOOKS.resolve("pipelines").resolve(pipeline)));
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void everyFileIsYaml(Path file) throws IOException {
        Object content = new Yaml().load(Files.readString(file));

        assertThat(content).isNotNull();
    }

    @Test
    void onlyAWarningIsLetThroughByGitLab() throws IOException {
        assertThat(read("gitlab.yml").get("passthrough check"))
                .extracting("allow_failure")
                .isEqualTo(Map.of("exit_codes", List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptPassesOnAllowAndWarnAndOnNothingElse(String script) throws Exception {
        for (int code : new int[] {0, 1, 2, 3, 64, 137}) {
            Process process = new ProcessBuilder("bash", "-e", "-c", "java() { return " + code + "; }\n" + script)
                    .directory(Files.createTempDirectory("pipeline").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();

            assertThat(process.waitFor()).as("exit code %s", code).isEqualTo(code <= 1 ? 0 : code);
        }
    }

    static Stream<String> scripts() throws IOException {
        return Stream.of(
                "GITHUB_STEP_SUMMARY=summary; QUESTION=q\n"
                        + tree("github.yml").at("/jobs/passthrough/steps/0/run").asString(),
                tree("azure.yml").at("/steps/0/bash").asString());
    }

    private static JsonNode tree(String pipeline) throws IOException {
        return JsonMapper.shared().valueToTree(read(pipeline));
    }
}
