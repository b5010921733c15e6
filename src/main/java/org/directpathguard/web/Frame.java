package org.directpathguard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;

/**
 * What every page carries around its content.
 *
 * @param theme light or dark
 * @param styleSheet where Clarity's style sheet is served
 * @param htmx where htmx is served
 * @param section which part of the site it belongs to
 * @param caller who reads it
 * @param here the page's own address, to come back to
 */
record Frame(Theme theme, String styleSheet, String htmx, String section, Caller caller, String here) {

    /**
     * A part of the site.
     *
     * @param id its name in message keys
     * @param address where it begins
     */
    record Section(String id, String address) {}

    /** {@return the parts of the site, as the main navigation shows them} */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("fleet", "/"));
        if (caller.isIdentified()) {
            sections.add(new Section("overrides", "/overrides"));
        }
        if (caller.may(Scope.AUDIT)) {
            sections.add(new Section("ledger", "/ledger"));
        }
        sections.add(new Section("policy", "/policy"));
        sections.add(new Section("rules", "/rules"));
        if (caller.may(Scope.ADMIN)) {
            sections.add(new Section("tokens", "/tokens"));
        }
        return List.copyOf(sections);
    }

    /** {@return whether the reader may change hosts} */
    public boolean mayApply() {
        return caller.may(Scope.APPLY);
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
