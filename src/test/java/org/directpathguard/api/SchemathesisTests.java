package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** Who makes the calls. */
    enum Who {
        /** Somebody on this machine. */
        NOBODY_IN_PARTICULAR,
        /** Somebody who may do everything. */
        AN_ADMINISTRATOR
    }

    @Autowired
    SchemathesisTests(@LocalServerPort int port, ApiTokens tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    @ParameterizedTest
    @EnumSource
    void noCallEndsWithAFailureOrAnAnswerThatIsNotDescribed(Who who, @TempDir Path folder) throws Exception {
        // One of the sample hosts does not answer on purpose; what is asked of it is a 502, which the description has.
        Files.writeString(
                folder.resolve("schemathesis.toml"),
                "[checks]\nnot_a_server_error.expected-statuses = [\"2xx\", \"3xx\", \"4xx\", 502]\n");
        List<String> command = new ArrayList<>(List.of(
                RequiredTools.program("schemathesis").toString(),
                "run",
                "http://127.0.0.1:" + port + "/v3/api-docs",
                "--max-examples=6",
                "--phases=examples,coverage,fuzzing,stateful",
                "--checks=not_a_server_error,status_code_conformance,content_type_conformance,"
                        + "response_headers_conformance,response_schema_conformance,unsupported_method",
                "--seed=1",
                "--no-color"));
        if (who == Who.AN_ADMINISTRATOR) {
            command.add("--header=Authorization: Bearer " + administrator());
        }
        Path said = folder.resolve("said.txt");
        Process run = new ProcessBuilder(command)
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

    private String administrator() throws LedgerUnavailableException {
        NewToken wish = new NewToken("made-up calls", "somebody", EnumSet.allOf(Scope.class), Optional.empty());
        return tokens.create(wish, "tests").secret();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return "nothing was said";
        }
    }
}
