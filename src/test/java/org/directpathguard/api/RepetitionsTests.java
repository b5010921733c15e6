package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings.Folder;
import org.directpathguard.ledger.IdempotencyKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Calls with a key whose ledger goes away while they are answered. */
class RepetitionsTests {

    private final Path folder;

    RepetitionsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static MockHttpServletRequest call() {
        MockHttpServletRequest call = new MockHttpServletRequest("POST", "/api/v1/checks/c-1/apply");
        call.addHeader(Repetitions.HEADER, "\"once\"");
        return call;
    }

    private MockHttpServletResponse answer(int status, String body) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        Database database = Database.open(new Folder(folder, false));
        FilterChain endsWithoutDatabase = (request, response) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setStatus(status);
            http.setContentType("application/json");
            http.getWriter().write(body);
            database.close();
        };
        repetitions(database).doFilter(call(), answer, endsWithoutDatabase);
        return answer;
    }

    private static Repetitions repetitions(Database database) {
        return new Repetitions(
                new IdempotencyKeys(database, Clock.systemUTC()),
                new ProblemAnswer(JsonMapper.shared(), (request, response, status, problem) -> false));
    }

    @Test
    void whatWasDoneIsToldAndNotDoneAgainThoughItsAnswerIsLost() throws Exception {
        MockHttpServletResponse answer = answer(200, "{\"result\":\"applied\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("{\"result\":\"applied\"}");
        try (Database database = Database.open(new Folder(folder, false))) {
            MockHttpServletResponse again = new MockHttpServletResponse();
            repetitions(database).doFilter(call(), again, (request, response) -> {
                throw new IllegalStateException("done a second time");
            });
            assertThat(again.getStatus()).isEqualTo(409);
            assertThat(again.getContentAsString()).contains("in-flight");
        }
    }

    @Test
    void aRefusalIsToldAsItIs() throws Exception {
        assertThat(answer(422, "{\"detail\":\"no such device\"}").getContentAsString())
                .isEqualTo("{\"detail\":\"no such device\"}");
    }

    @Test
    void nothingIsDoneWithoutALedger() throws Exception {
        Database database = Database.open(new Folder(folder, false));
        database.close();
        MockHttpServletResponse answer = new MockHttpServletResponse();

        repetitions(database).doFilter(call(), answer, (request, response) -> {
            throw new IllegalStateException("done without a ledger");
        });

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
    }
}
