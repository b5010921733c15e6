package org.directpathguard.web;

import java.util.Locale;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Severity;

/** How decisions are called in message keys and style sheets. */
final class Words {

    private Words() {}

    static String of(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    static String of(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
