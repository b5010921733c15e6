package org.directpathguard.plugin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.CallerAuthentication;
import org.directpathguard.identity.CallerKind;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Stands before everything that the views ask for: without a person behind it, a request goes no further. */
final class PluginGate extends OncePerRequestFilter {

    /** Name of the request's attribute with the {@link Visit}s. */
    static final String VISITS = "org.directpathguard.plugin.visits";

    private static final Pattern OF_VCENTER = Pattern.compile("/plugin/api/vcenters/([^/]+)/.*");

    private final Visitors visitors;

    PluginGate(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher one = OF_VCENTER.matcher(request.getServletPath());
        try {
            List<Visit> visits =
                    one.matches() ? List.of(visitors.visit(request, one.group(1))) : visitors.visits(request);
            request.setAttribute(VISITS, visits);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(caller(visits.get(0))));
            SecurityContextHolder.setContext(context);
        } catch (PluginRefusalException e) {
            refuse(request, response, e);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    /** What the person may do depends on the host, and is asked where it is known. */
    private static Caller caller(Visit visit) {
        return new Caller(
                visit.person().name(),
                CallerKind.VSPHERE_SESSION,
                visit.vcenter().inventory(),
                Set.of());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, PluginRefusalException refusal)
            throws IOException {
        String language = request.getHeader("Accept-Language");
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", PluginAdvice.TYPE);
        problem.put("title", refusal.status().getReasonPhrase());
        problem.put("status", refusal.status().value());
        problem.put("detail", SpokenAnswers.say(language, refusal.problem()));
        problem.put("nextStep", SpokenAnswers.say(language, refusal.nextStep()));
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
    }
}
