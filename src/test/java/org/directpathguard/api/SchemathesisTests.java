package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls made up from the description of the interface: none may end with a 5xx or with an answer it does not describe. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "guard.api.calls-per-minute=1000000"})
class SchemathesisTests {

    private static final int MINUTES = 5;

    private final int port;
    private final ApiTokens tokens;

    @Autowired
    SchemathesisTests(@LocalServerPort int port, ApiTokens tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    @Test
    void noCallEndsWithAFailureOrAnAnswerThatIsNotDescribed(@TempDir Path folder) throws Exception {
        String program = RequiredTools.program("schemathesis").toString();
        String secret = tokens.create(
                        new NewToken(
                                "made-up calls", "somebody", EnumSet.of(Scope.CHECK, Scope.APPLY), Optional.empty()),
                        "tests")
                .secret();
        Path said = folder.resolve("said.txt");
        Process run = new ProcessBuilder(
                        program,
                        "run",
                        "http://127.0.0.1:" + port + "/v3/api-docs",
                        "--max-examples=6",
                        "--phases=coverage,fuzzing",
                        "--checks=not_a_server_error,status_code_conformance,content_type_conformance,"
                                + "response_schema_conformance",
                        "--header=Authorization: Bearer " + secret,
                        // One of the sample hosts does not answer on purpose, and its picture is a 502.
                        "--exclude-path-regex=/hooks/|topology.svg",
                        "--seed=1",
                        "--no-color")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).as(() -> read(said)).isZero();
        } finally {
            run.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return "nothing was said";
        }
    }
}
