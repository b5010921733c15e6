package org.directpathguard.simulator.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the vocabulary's text form; the script that writes it documents the format. */
final class VocabularyReader {

    private final List<ApiVersion> versions = new ArrayList<>();
    private final Map<String, ApiVersion> byLabel = new HashMap<>();
    private final Map<String, TypeDescription> types = new LinkedHashMap<>();
    private final Map<String, String> privileges = new HashMap<>();

    static Vocabulary read(BufferedReader source) throws IOException {
        VocabularyReader reader = new VocabularyReader();
        String line = source.readLine();
        while (line != null) {
            reader.line(Arrays.asList(line.split(" ", -1)));
            line = source.readLine();
        }
        return new Vocabulary(reader.versions, reader.types, reader.privileges);
    }

    private void line(List<String> words) {
        switch (words.get(0)) {
            case "version" -> version(words.get(1));
            case "enum" -> enumeration(words);
            case "data" -> type(words, TypeDescription.Kind.DATA);
            case "managed" -> type(words, TypeDescription.Kind.MANAGED);
            case "method" -> privileges.put(words.get(1) + "." + words.get(2), unlessDash(words.get(3)));
            default -> {}
        }
    }

    private void version(String label) {
        ApiVersion version = new ApiVersion(label, versions.size());
        versions.add(version);
        byLabel.put(label, version);
    }

    private void enumeration(List<String> words) {
        types.put(
                words.get(1),
                new TypeDescription(
                        words.get(1),
                        TypeDescription.Kind.ENUMERATION,
                        "",
                        versions.get(0),
                        Map.of(),
                        List.copyOf(words.subList(2, words.size()))));
    }

    private void type(List<String> words, TypeDescription.Kind kind) {
        ApiVersion since = labelled(words.get(3));
        Map<String, Property> properties = new LinkedHashMap<>();
        for (String word : words.subList(4, words.size())) {
            Property property = property(word, since);
            properties.put(property.name(), property);
        }
        types.put(
                words.get(1),
                new TypeDescription(words.get(1), kind, unlessDash(words.get(2)), since, properties, List.of()));
    }

    private Property property(String word, ApiVersion typeSince) {
        int bang = word.indexOf('!');
        String privilege = bang < 0 ? "" : word.substring(bang + 1);
        String rest = bang < 0 ? word : word.substring(0, bang);
        int at = rest.indexOf('@');
        ApiVersion since = at < 0 ? typeSince : labelled(rest.substring(at + 1));
        rest = at < 0 ? rest : rest.substring(0, at);
        int colon = rest.indexOf(':');
        String name = rest.substring(0, colon);
        String type = rest.substring(colon + 1);
        boolean array = type.endsWith("[]");
        type = array ? type.substring(0, type.length() - 2) : type;
        boolean reference = type.startsWith("&");
        boolean optional = name.endsWith("?");
        return new Property(
                optional ? name.substring(0, name.length() - 1) : name,
                reference ? type.substring(1) : type,
                reference,
                array,
                optional,
                since,
                privilege);
    }

    private ApiVersion labelled(String label) {
        ApiVersion version = byLabel.get(label);
        if (version == null) {
            throw new IllegalStateException("The vocabulary names a version it does not list: " + label);
        }
        return version;
    }

    private static String unlessDash(String word) {
        return word.equals("-") ? "" : word;
    }
}
