package org.directpathguard.web;

import java.util.List;
import java.util.Locale;

/** The languages that the pages speak. */
final class Languages {

    static final Locale DEFAULT = Locale.ENGLISH;
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    static boolean has(String tag) {
        return ALL.stream().anyMatch(locale -> locale.toLanguageTag().equals(tag));
    }
}
