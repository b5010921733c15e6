package org.directpathguard.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.directpathguard.ledger.IdempotencyKeys;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Repetition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Calls with an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the same key of the same caller gets the
 * same answer and does nothing twice. Answers of 2xx and 409 are kept for a day; after any other the key is free again.
 */
final class Repetitions extends OncePerRequestFilter {

    /** Name of the header. */
    static final String HEADER = "Idempotency-Key";

    /** What a key looks like, for the description of the interface. */
    static final String FORM = "^(\"[!#-~]{1,200}\"|[!#-~]{1,200})$";

    private static final Logger LOG = LoggerFactory.getLogger(Repetitions.class);
    private static final Pattern KEY = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,200})\"|([\\x21\\x23-\\x7e]{1,200})");

    private final IdempotencyKeys keys;
    private final ProblemAnswer problems;

    Repetitions(IdempotencyKeys keys, ProblemAnswer problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = key(request.getHeader(HEADER));
        if (key.isEmpty()) {
            problems.send(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "The Idempotency-Key is none",
                    "A key has 1 to 200 visible characters.",
                    "Send a UUID in quotes, for instance " + HEADER + ": \"8e03978e-40d5-43e8-bc93-6894a57f9324\".");
            return;
        }
        try {
            handle(request, response, chain, owner(request), key.get());
        } catch (LedgerUnavailableException gone) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.send(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "ledger-unavailable",
                    "The ledger does not answer",
                    gone.problem(),
                    gone.nextStep());
        }
    }

    private void handle(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String owner, String key)
            throws ServletException, IOException, LedgerUnavailableException {
        Repetition repetition = keys.begin(owner, key, whole(request));
        switch (repetition.state()) {
            case FIRST -> first(request, response, chain, owner, key);
            case ANSWERED -> again(response, repetition.answer().orElseThrow());
            case IN_FLIGHT ->
                problems.send(
                        request,
                        response,
                        HttpStatus.CONFLICT,
                        "in-flight",
                        "The same call is being answered",
                        "A call with this Idempotency-Key has not ended yet.",
                        "Wait for its answer, then repeat the call to get the same one.");
            case OTHER_REQUEST ->
                problems.send(
                        request,
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "key-reused",
                        "The Idempotency-Key came with another call before",
                        "A key belongs to one call: path, query and body.",
                        "Use a new key for a new call.");
        }
    }

    private void first(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String owner, String key)
            throws ServletException, IOException, LedgerUnavailableException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = true;
        } finally {
            if (!answered) {
                keys.abandon(owner, key);
            }
        }
        keep(kept, owner, key);
        kept.copyBodyToResponse();
    }

    /** What was done is told to the caller even if the ledger went away meanwhile: "unavailable" would say that nothing was. */
    private void keep(ContentCachingResponseWrapper answer, String owner, String key) {
        try {
            if (isKept(answer.getStatus())) {
                String type = Optional.ofNullable(answer.getContentType()).orElse("application/json");
                String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                keys.complete(owner, key, new Repetition.Answer(answer.getStatus(), type, body));
            } else {
                keys.abandon(owner, key);
            }
        } catch (LedgerUnavailableException gone) {
            LOG.warn(
                    "A call was answered, but its Idempotency-Key stays in flight for {} minutes: the ledger went away. {}",
                    IdempotencyKeys.IN_FLIGHT.toMinutes(),
                    gone.nextStep());
        }
    }

    private static boolean isKept(int status) {
        return (status >= 200 && status < 300) || status == HttpStatus.CONFLICT.value();
    }

    private static void again(HttpServletResponse response, Repetition.Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String owner(HttpServletRequest request) {
        Caller caller = Callers.current();
        String name = caller.isIdentified() ? caller.auditName() : "anonymous " + request.getRemoteAddr();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static String whole(HttpServletRequest request) {
        String body = request instanceof KeptBody kept ? HexFormat.of().formatHex(kept.bytes()) : "";
        return request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n" + body;
    }

    private static Optional<String> key(String header) {
        Matcher parts = KEY.matcher(header.strip());
        return parts.matches()
                ? Optional.ofNullable(parts.group(1)).or(() -> Optional.ofNullable(parts.group(2)))
                : Optional.empty();
    }
}
