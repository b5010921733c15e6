package org.directpathguard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The site's own page for everything that found no page: what is the matter, and what to do next. */
@Component
class ErrorPages implements ErrorViewResolver {

    private final PageAdvice advice;
    private final MessageSource messages;
    private final LocaleResolver locales;

    ErrorPages(PageAdvice advice, MessageSource messages, LocaleResolver locales) {
        this.advice = advice;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Locale locale = locales.resolveLocale(request);
        boolean outdated = "outdated".equals(request.getAttribute("org.directpathguard.refused"));
        String key = outdated ? "outdated" : key(status);
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("frame", advice.frame(request));
        page.addObject("what", messages.getMessage("error." + key + ".what", new Object[0], locale));
        page.addObject("next", messages.getMessage("error." + key + ".next", new Object[0], locale));
        page.addObject("translated", true);
        return page;
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case BAD_REQUEST -> "wrong";
            default -> "failed";
        };
    }
}
