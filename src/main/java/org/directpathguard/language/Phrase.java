package org.directpathguard.language;

import java.util.Map;

/**
 * One thing that the program says, in English and in another language.
 *
 * @param key its name in the bundles
 * @param english how it is recognised
 * @param forms how the other language says it, by form; the usual one is the empty text
 */
record Phrase(String key, Template english, Map<String, Template> forms) {

    Phrase {
        forms = Map.copyOf(forms);
    }

    /** {@return how particular it is: what is written out goes before what has places, and a mere name comes last} */
    Rank rank() {
        if (english.isFixed()) {
            return Rank.FIXED;
        }
        return english.fitsAnything() ? Rank.ANYTHING : Rank.OPEN;
    }

    /** {@return the form asked for, or the usual one where this phrase knows no such form} */
    Template form(String name) {
        Template usual = forms.getOrDefault("", english);
        return forms.getOrDefault(name, usual);
    }

    /** In this order phrases are tried; one that fits ends the search. */
    enum Rank {
        FIXED,
        OPEN,
        ANYTHING
    }
}
