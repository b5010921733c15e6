package org.directpathguard.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** Light or dark; Clarity reads it from the {@code cds-theme} attribute of the page. */
enum Theme {
    /** As the reader's system has it. */
    AUTO,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK;

    static Optional<Theme> named(String id) {
        return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst();
    }

    static Theme of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, Preferences.THEME);
        return chosen == null ? AUTO : named(chosen.getValue()).orElse(AUTO);
    }

    /** {@return the value of the attribute} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
