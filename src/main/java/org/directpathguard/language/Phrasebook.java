package org.directpathguard.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Translates the program's own English sentences; names of objects stay as they are. Safe for any number of threads. */
public final class Phrasebook {

    private static final int LONGEST_TEXT = 20_000;
    private static final int REMEMBERED = 4_000;

    private final Catalogue catalogue;
    private final Map<String, Optional<String>> known = Collections.synchronizedMap(new Recent());

    private Phrasebook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The book for a language.
     *
     * @param language the language to translate into
     * @return its book, empty where there is none
     */
    public static Optional<Phrasebook> of(Locale language) {
        return Catalogue.of(language).map(Phrasebook::new);
    }

    /**
     * Translates one text of the program: a sentence, several, or a short phrase that stands alone.
     *
     * @param english the text as a document holds it
     * @return the translation; empty where the text is not understood as a whole, or in more than one way
     */
    public Optional<String> translate(String english) {
        return translate(Catalogue.SENTENCES, english);
    }

    /**
     * Translates a short text whose kind is known, for instance {@code evidence} for what a finding stands on.
     *
     * @param use which of the phrases {@code part.*} it is
     * @param english the text as a document holds it
     * @return the translation; empty where the text is not understood as a whole, or in more than one way
     */
    public Optional<String> translate(String use, String english) {
        if (english.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Optional<String> remembered = known.get(use + ':' + english);
        if (remembered != null) {
            return remembered;
        }
        Optional<String> found = new Interpreter(catalogue, english).translate(use);
        known.put(use + ':' + english, found);
        return found;
    }

    /** Pages of one host show the same sentences again and again. */
    private static final class Recent extends LinkedHashMap<String, Optional<String>> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
