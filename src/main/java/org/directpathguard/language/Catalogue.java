package org.directpathguard.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Every phrase, by what it can be used for. */
final class Catalogue {

    /** What whole sentences and headings belong to. */
    static final String SENTENCES = "text";

    private static final String PART = "part.";
    private static final char FORM = '@';

    private final Map<String, List<Phrase>> byUse = new HashMap<>();

    private Catalogue(Properties english, Properties other) {
        Map<String, Map<String, Template>> forms = new TreeMap<>();
        for (String key : other.stringPropertyNames()) {
            int form = key.indexOf(FORM);
            String base = form < 0 ? key : key.substring(0, form);
            forms.computeIfAbsent(base, absent -> new HashMap<>())
                    .put(form < 0 ? "" : key.substring(form + 1), Template.of(other.getProperty(key)));
        }
        for (Map.Entry<String, Map<String, Template>> entry : forms.entrySet()) {
            String pattern = english.getProperty(entry.getKey());
            if (pattern != null) {
                add(new Phrase(entry.getKey(), Template.of(pattern), entry.getValue()));
            }
        }
    }

    /** A part without places may also stand alone, as in a cell of a table. */
    private void add(Phrase phrase) {
        String use = use(phrase.key());
        byUse.computeIfAbsent(use, absent -> new ArrayList<>()).add(phrase);
        boolean says = !phrase.english().elements().isEmpty();
        if (says && !use.equals(SENTENCES) && phrase.english().isFixed()) {
            byUse.computeIfAbsent(SENTENCES, absent -> new ArrayList<>()).add(phrase);
        }
    }

    static Optional<Catalogue> of(Locale language) {
        return read("/phrases_" + language.getLanguage() + ".properties")
                .flatMap(other -> read("/phrases.properties").map(english -> new Catalogue(english, other)));
    }

    private static Optional<Properties> read(String name) {
        try (InputStream bytes = Catalogue.class.getResourceAsStream(name)) {
            if (bytes == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(text);
            }
            return Optional.of(properties);
        } catch (IOException broken) {
            throw new UncheckedIOException("The phrases " + name + " can't be read.", broken);
        }
    }

    private static String use(String key) {
        return key.startsWith(PART) ? key.substring(PART.length(), key.lastIndexOf('.')) : SENTENCES;
    }

    List<Phrase> phrases(String use) {
        return byUse.getOrDefault(use, List.of());
    }
}
