package org.directpathguard.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no caller make more calls than a minute allows. Whoever has not said who it is counts by its address. */
final class CallRate extends OncePerRequestFilter {

    private static final int CALLERS_KEPT = 10_000;

    private final int perMinute;
    private final ProblemAnswer problems;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS_KEPT;
        }
    });

    CallRate(int perMinute, ProblemAnswer problems) {
        this.perMinute = perMinute;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(owner(request), absent -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.send(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-calls",
                "Too many calls",
                "One caller may make " + perMinute + " calls a minute.",
                "Wait " + seconds + " seconds, or let the administrator raise guard.api.calls-per-minute.");
    }

    private static String owner(HttpServletRequest request) {
        Caller caller = Callers.current();
        return caller.isIdentified() ? "caller " + caller.auditName() : "address " + request.getRemoteAddr();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
