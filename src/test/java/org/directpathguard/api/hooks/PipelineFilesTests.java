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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that outside systems take over can be read as what they are. */
class PipelineFilesTests {

    private static final Path HOOKS = Path.of("src/hooks");
    private static final String DOCUMENT = "::notice title=x::y </testsuites>";

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
    @EnumSource
    void aScriptPassesOnAllowAndWarnAndOnNothingElse(Script script) throws Exception {
        assertThat(script.end(0, DOCUMENT)).isZero();
        assertThat(script.end(1, DOCUMENT)).isEqualTo(script.atWarn);
        assertThat(script.end(2, DOCUMENT)).isEqualTo(2);
        for (int code : new int[] {3, 64, 137}) {
            assertThat(script.end(code, "")).isEqualTo(code);
        }
    }

    /** Java ends with 1 where there is no such jar, and where its virtual machine can't start, which it says on standard output. */
    @ParameterizedTest
    @EnumSource
    void aCodeWithoutTheDocumentIsNoVerdict(Script script) throws Exception {
        for (int code : new int[] {0, 1, 2}) {
            assertThat(script.end(code, "")).isEqualTo(3);
            assertThat(script.end(code, "Error occurred during initialization of VM"))
                    .isEqualTo(3);
        }
    }

    /** What the runner does, with a Java that ends as it is told. */
    enum Script {
        GITHUB("github.yml", "/jobs/passthrough/steps/0/run", 0),
        GITLAB("gitlab.yml", "/passthrough check/script/0", 1),
        AZURE("azure.yml", "/steps/0/bash", 0);

        private final String file;
        private final String place;
        private final int atWarn;

        Script(String file, String place, int atWarn) {
            this.file = file;
            this.place = place;
            this.atWarn = atWarn;
        }

        int end(int code, String document) throws IOException, InterruptedException {
            String java = "java() { printf '%s\\n' \"" + document + "\"; return " + code + "; }\n"
                    + "GITHUB_STEP_SUMMARY=summary; QUESTION=q\n";
            return new ProcessBuilder(
                            "bash", "-e", "-c", java + tree(file).at(place).asString())
                    .directory(Files.createTempDirectory("pipeline").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private static JsonNode tree(String pipeline) throws IOException {
        return JsonMapper.shared().valueToTree(read(pipeline));
    }
}
