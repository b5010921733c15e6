package org.directpathguard.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: the one chosen on a page, else the best of those the browser asks for. */
final class LanguageResolver extends AcceptHeaderLocaleResolver {

    LanguageResolver() {
        setSupportedLocales(Languages.ALL);
        setDefaultLocale(Languages.DEFAULT);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, Preferences.LANGUAGE);
        if (chosen != null && Languages.has(chosen.getValue())) {
            return Locale.forLanguageTag(chosen.getValue());
        }
        return super.resolveLocale(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen through " + Preferences.PATH);
    }
}
