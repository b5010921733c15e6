package org.directpathguard.web;

import java.util.List;
import java.util.Locale;

/**
 * What every page carries around its content.
 *
 * @param theme light or dark
 * @param styleSheet where Clarity's style sheet is served
 * @param section {@code fleet} or {@code rules}
 * @param here the page's own address, to come back to
 */
record Frame(Theme theme, String styleSheet, String section, String here) {

    /** {@return the themes to choose from} */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /** {@return the languages to choose from} */
    public List<Locale> languages() {
        return Languages.ALL;
    }
}
