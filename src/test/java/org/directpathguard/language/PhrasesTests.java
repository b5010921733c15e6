package org.directpathguard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.pci.PciClass;
import org.junit.jupiter.api.Test;

/** The two bundles fit each other, and the English one fits the code. */
class PhrasesTests {

    private static final Path CODE = Path.of("src/main/java/org/directpathguard");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*\\+\\s*(?=\"))?");
    private static final Pattern HOLE = Pattern.compile("%\\d?\\$?[a-z]|\\\\n|\\n|ADDRESS|(?<=[.:]) (?=[A-Z])");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z']+(?:,? [A-Za-z']+){2,}.*", Pattern.DOTALL);

    /** What names an object, or is put together of two phrases. */
    private static final Set<String> ELSEWHERE =
            Set.of("function that the host does not list", "PCI address of adapter", "on a USB adapter");

    private final Properties english = read("phrases.properties");
    private final Properties german = read("phrases_de.properties");

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("ui", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return properties;
    }

    private static String base(String key) {
        return key.contains("@") ? key.substring(0, key.indexOf('@')) : key;
    }

    @Test
    void everyPhraseHasItsGermanAndNoOther() {
        assertThat(german.stringPropertyNames().stream().map(PhrasesTests::base).collect(Collectors.toSet()))
                .isEqualTo(english.stringPropertyNames());
        assertThat(german.stringPropertyNames()).containsAll(english.stringPropertyNames());
    }

    @Test
    void everyPhraseNamesTheSameThingsInBothLanguages() {
        for (String key : german.stringPropertyNames()) {
            assertThat(places(german.getProperty(key)))
                    .as(key)
                    .isSubsetOf(places(english.getProperty(base(key))))
                    .hasSize(
                            key.startsWith("part.")
                                    ? places(german.getProperty(key)).size()
                                    : places(english.getProperty(base(key))).size());
        }
    }

    private static Set<Integer> places(String pattern) {
        return slots(pattern).map(Element.Slot::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Element.Slot> slots(String pattern) {
        return Template.of(pattern).elements().stream()
                .filter(Element.Slot.class::isInstance)
                .map(Element.Slot.class::cast);
    }

    @Test
    void everythingThatMayStandInAPlaceIsKnown() {
        Set<String> parts = english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("part."))
                .map(key -> key.substring("part.".length(), key.lastIndexOf('.')))
                .collect(Collectors.toSet());

        assertThat(english.stringPropertyNames().stream()
                        .flatMap(key -> slots(english.getProperty(key)))
                        .map(Element.Slot::kind)
                        .filter(kind -> Wording.of(kind).isEmpty() && !kind.equals(Catalogue.SENTENCES)))
                .isSubsetOf(parts);
    }

    @Test
    void everyFormThatIsAskedForExists() {
        for (String key : german.stringPropertyNames()) {
            slots(german.getProperty(key))
                    .filter(slot -> !slot.kind().isEmpty())
                    .forEach(slot -> {
                        String kind = slots(english.getProperty(base(key)))
                                .filter(place -> place.number() == slot.number())
                                .findFirst()
                                .orElseThrow()
                                .kind();
                        assertThat(german.stringPropertyNames())
                                .as(key)
                                .containsAll(english.stringPropertyNames().stream()
                                        .filter(part -> part.startsWith("part." + kind + "."))
                                        .map(part -> part + "@" + slot.kind())
                                        .toList());
                    });
        }
    }

    /** Sentences stand in the code as literals with holes; what is between the holes must stand in a pattern. */
    @Test
    void everySentenceOfARuleAndOfATicketIsAPhrase() throws IOException {
        String patterns = english.stringPropertyNames().stream()
                .map(english::getProperty)
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "\n"))
                .collect(Collectors.joining("\n\n"));

        assertThat(sentences())
                .hasSizeGreaterThan(150)
                .filteredOn(text -> !patterns.contains(text))
                .filteredOn(text -> !ELSEWHERE.contains(text))
                .isEmpty();
    }

    private static List<String> sentences() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            StringBuilder joined = new StringBuilder();
            LITERAL.matcher(Files.readString(file)).results().forEach(literal -> {
                joined.append(literal.group(1).replace("\\\"", "\""));
                if (literal.group(2) == null) {
                    HOLE.splitAsStream(joined)
                            .map(String::strip)
                            .filter(text -> WORDS.matcher(text).matches())
                            .forEach(found::add);
                    joined.setLength(0);
                }
            });
        }
        return found;
    }

    @Test
    void everyClassOfFunctionsHasItsGerman() {
        Phrasebook book = Phrasebook.of(Locale.GERMAN).orElseThrow();

        for (int code = 0; code <= 0xffff; code++) {
            String name = new PciClass(code).displayName();
            assertThat(book.translate(name)).as(name).isPresent();
        }
    }

    private static List<Path> sources() throws IOException {
        Stream<String> others = Stream.of(
                "check/Backout.java",
                "check/ImplementationPlan.java",
                "check/TestPlan.java",
                "check/ToggleWords.java",
                "check/StaleEvidence.java",
                "check/OverrideInForce.java",
                "check/Freshness.java",
                "guard/ApplyNotes.java",
                "guard/ArmedJournal.java");
        try (Stream<Path> rules = Files.list(CODE.resolve("rules"))) {
            return Stream.concat(rules.filter(file -> file.toString().endsWith(".java")), others.map(CODE::resolve))
                    .toList();
        }
    }
}
