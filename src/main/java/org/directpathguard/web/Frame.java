package org.directpathguard.web;

import java.util.List;
import java.util.Locale;

/**
 * What every page carries around its content.
 *
 * @param theme light or dark
 * @param styleSheet where Clarity's style sheet is served
 * @param htmx where htmx is served
 * @param section which part of the site it belongs to
 * @param here the page's own address, to come back to
 */
record Frame(Theme theme, String styleSheet, String htmx, String section, String here) {

    private static final List<Section> SECTIONS =
            List.of(new Section("fleet", "/"), new Section("policy", "/policy"), new Section("rules", "/rules"));

    /**
     * A part of the site.
     *
     * @param id its name in message keys
     * @param address where it begins
     */
    record Section(String id, String address) {}

    /** {@return the parts of the site, as the main navigation shows them} */
    public List<Section> sections() {
        return SECTIONS;
    }

    /** {@return the themes to choose from} */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /** {@return the languages to choose from} */
    public List<Locale> languages() {
        return Languages.ALL;
    }
}
