package org.directpathguard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Callers;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages share: the frame around them, and how they say that something did not work. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
class PageAdvice {

    private static final Set<String> SECTIONS = Set.of("rules", "policy", "ledger", "tokens", "overrides", "decisions");

    private final ClarityFiles clarity;

    PageAdvice(ClarityFiles clarity) {
        this.clarity = clarity;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        // What a form was sent to, or a page that only tells of a failure, can't be gone back to.
        boolean again = request.getMethod().equals("GET") && !path.equals("/error");
        String page = query == null ? path : path + "?" + query;
        String here = again ? page : "/";
        return new Frame(
                Theme.of(request),
                clarity.styleSheetPath(),
                clarity.htmxPath(),
                section(path),
                Callers.current(),
                here);
    }

    private static String section(String path) {
        String first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return SECTIONS.contains(first) || first.equals("sign-in") ? first : "fleet";
    }

    @ExceptionHandler
    ModelAndView unreadable(InventoryException failure, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status =
                failure instanceof NoVerdictException ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_GATEWAY;
        if (failure instanceof LedgerUnavailableException) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
        }
        return problem(status, failure.problem(), failure.nextStep(), request);
    }

    @ExceptionHandler
    ModelAndView notThere(PageNotFoundException failure, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, failure.problem(), failure.nextStep(), request);
    }

    private ModelAndView problem(HttpStatus status, String what, String next, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("frame", frame(request));
        page.addObject("what", what);
        page.addObject("next", next);
        return page;
    }
}
