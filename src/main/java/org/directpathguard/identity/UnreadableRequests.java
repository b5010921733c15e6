package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Requests that the server itself can't read, so that no filter ever sees them: an encoded NUL or slash, a broken escape. They
 * get a problem document (RFC 9457) instead of the server's page.
 */
final class UnreadableRequests extends ErrorReportValve {

    UnreadableRequests() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        boolean said = response.getContentWritten() > 0 || !response.setErrorReported();
        if (status == null || !status.isError() || said) {
            return;
        }
        String problem = status == HttpStatus.BAD_REQUEST
                ? SecurityProblems.document(
                        status,
                        "ambiguous-path",
                        "The request's address or headers can't be read.",
                        "Encode names as RFC 3986 says, leave out encoded slashes and control characters, and keep headers"
                                + " short.")
                : SecurityProblems.document(
                        status,
                        "refused",
                        "The request was refused: " + status.getReasonPhrase() + ".",
                        "Compare the call with its description at /v3/api-docs.");
        send(response, problem);
    }

    private static void send(Response response, String problem) {
        try {
            HttpServletResponse answer = response.getResponse();
            answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            answer.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(problem);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has gone, or was answered already: nobody is left to be told.
            return;
        }
    }
}
