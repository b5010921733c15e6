package org.directpathguard.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.directpathguard.language.Phrase.Rank;

/**
 * Takes one text apart in every way the phrases allow, and puts it together in the other language.
 *
 * <p>Names come from people and may look like the words around them. Where that leaves two readings, there is none. The
 * work on one text is bounded.
 */
final class Interpreter {

    private static final int PATIENCE = 300_000;
    private static final String SENTENCE_ENDS = ".:!?";

    /**
     * A question that was answered before.
     *
     * @param use what the stretch is to be read as
     * @param start where it begins
     * @param end where it ends
     * @param form the form wanted
     */
    private record Stretch(String use, int start, int end, String form) {}

    private final Catalogue catalogue;
    private final String text;
    private final Map<Stretch, Set<String>> known = new HashMap<>();
    private int steps;

    Interpreter(Catalogue catalogue, String text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    Optional<String> translate(String use) {
        Set<String> found = read(use, 0, text.length(), "");
        return found.size() == 1 && steps < PATIENCE ? found.stream().findFirst() : Optional.empty();
    }

    /** Every reading of a stretch; two are as good as any number, for neither counts then. */
    private Set<String> read(String use, int start, int end, String form) {
        Optional<Wording> wording = Wording.of(use);
        if (wording.isPresent()) {
            return wording.get()
                    .translate(text.substring(start, end))
                    .map(Set::of)
                    .orElse(Set.of());
        }
        Stretch stretch = new Stretch(use, start, end, form);
        Set<String> before = known.get(stretch);
        if (before != null) {
            return before;
        }
        Set<String> found = new LinkedHashSet<>();
        for (Rank rank : Rank.values()) {
            if (found.isEmpty()) {
                phrases(use, start, end, form, rank, found);
            }
        }
        if (use.equals(Catalogue.SENTENCES)) {
            sequences(start, end, found);
        }
        known.put(stretch, found);
        return found;
    }

    private void phrases(String use, int start, int end, String form, Rank rank, Set<String> found) {
        for (Phrase phrase : catalogue.phrases(use)) {
            if (phrase.rank() == rank && phrase.english().mayFit(text, start, end)) {
                bind(phrase, form, 0, start, end, new HashMap<>(), found);
            }
        }
    }

    /** A sentence, a space, and more sentences. */
    private void sequences(int start, int end, Set<String> found) {
        for (int gap = start + 1; gap < end - 1 && steps < PATIENCE; gap++) {
            if (text.charAt(gap) == ' ' && SENTENCE_ENDS.indexOf(text.charAt(gap - 1)) >= 0) {
                Set<String> first = new LinkedHashSet<>();
                sentence(start, gap, first);
                if (text.charAt(gap - 1) == '.') {
                    headings(start, gap - 1, first);
                }
                if (!first.isEmpty()) {
                    join(first, " ", read(Catalogue.SENTENCES, gap + 1, end, ""), found);
                }
            }
        }
    }

    private void sentence(int start, int end, Set<String> found) {
        phrases(Catalogue.SENTENCES, start, end, "", Rank.FIXED, found);
        if (found.isEmpty()) {
            phrases(Catalogue.SENTENCES, start, end, "", Rank.OPEN, found);
        }
    }

    /** A heading that stands as a sentence. */
    private void headings(int start, int end, Set<String> found) {
        Set<String> headings = new LinkedHashSet<>();
        sentence(start, end, headings);
        headings.forEach(heading -> found.add(heading + "."));
    }

    private static void join(Set<String> first, String between, Set<String> rest, Set<String> found) {
        first.forEach(one -> rest.forEach(other -> found.add(one + between + other)));
    }

    private void bind(
            Phrase phrase,
            String form,
            int element,
            int position,
            int end,
            Map<Integer, int[]> places,
            Set<String> found) {
        steps++;
        if (steps >= PATIENCE || found.size() > 1) {
            return;
        }
        List<Element> elements = phrase.english().elements();
        if (element == elements.size()) {
            if (position == end) {
                found.addAll(render(phrase, form, places));
            }
            return;
        }
        if (elements.get(element) instanceof Element.Literal literal) {
            int after = position + literal.words().length();
            if (after <= end && text.startsWith(literal.words(), position)) {
                bind(phrase, form, element + 1, after, end, places, found);
            }
            return;
        }
        Element.Slot slot = (Element.Slot) elements.get(element);
        for (int stop : stops(elements, element, position, end)) {
            if (!readSlot(slot, "", slot.separator(), position, stop).isEmpty()) {
                places.put(slot.number(), new int[] {position, stop});
                bind(phrase, form, element + 1, stop, end, places, found);
            }
        }
    }

    /** Where a slot may end: at the end, or before the words that follow it. */
    private List<Integer> stops(List<Element> elements, int element, int position, int end) {
        if (element + 1 == elements.size()) {
            return List.of(end);
        }
        List<Integer> stops = new ArrayList<>();
        if (elements.get(element + 1) instanceof Element.Literal next) {
            int stop = text.indexOf(next.words(), position);
            while (stop >= 0 && stop + next.words().length() <= end) {
                stops.add(stop);
                stop = text.indexOf(next.words(), stop + 1);
            }
        } else {
            for (int stop = position; stop <= end; stop++) {
                stops.add(stop);
            }
        }
        return stops;
    }

    private Set<String> readSlot(Element.Slot slot, String form, String joiner, int start, int end) {
        return slot.isList() ? readList(slot, form, joiner, start, end) : read(slot.kind(), start, end, form);
    }

    private Set<String> readList(Element.Slot slot, String form, String joiner, int start, int end) {
        Stretch stretch = new Stretch(slot.kind() + slot.separator() + joiner, start, end, form);
        Set<String> before = known.get(stretch);
        if (before != null) {
            return before;
        }
        Set<String> found = new LinkedHashSet<>(readOne(slot, form, start, end));
        Matcher more = Wording.Shapes.MORE.matcher(text).region(start, end);
        if (more.find()) {
            readOne(slot, form, start, more.start())
                    .forEach(last -> found.add(last + " und " + more.group(1) + " weitere"));
        }
        int next = text.indexOf(slot.separator(), start);
        while (next >= 0 && next < end && steps < PATIENCE) {
            steps++;
            Set<String> first = readOne(slot, form, start, next);
            if (!first.isEmpty()) {
                join(
                        first,
                        joiner,
                        readList(slot, form, joiner, next + slot.separator().length(), end),
                        found);
            }
            next = text.indexOf(slot.separator(), next + 1);
        }
        known.put(stretch, found);
        return found;
    }

    /** One of several. A mere name that holds what stands between them would be two. */
    private Set<String> readOne(Element.Slot slot, String form, int start, int end) {
        int separator = text.indexOf(slot.separator(), start);
        if (separator < 0 || separator + slot.separator().length() > end) {
            return read(slot.kind(), start, end, form);
        }
        Set<String> found = new LinkedHashSet<>();
        phrases(slot.kind(), start, end, form, Rank.OPEN, found);
        return found;
    }

    private Set<String> render(Phrase phrase, String form, Map<Integer, int[]> places) {
        Set<String> texts = Set.of("");
        for (Element element : phrase.form(form).elements()) {
            Set<String> longer = new LinkedHashSet<>();
            if (element instanceof Element.Literal literal) {
                join(texts, literal.words(), Set.of(""), longer);
            } else {
                join(texts, "", said(phrase, (Element.Slot) element, places), longer);
            }
            texts = longer;
        }
        return texts;
    }

    private Set<String> said(Phrase phrase, Element.Slot wanted, Map<Integer, int[]> places) {
        Element.Slot slot = phrase.english().elements().stream()
                .filter(Element.Slot.class::isInstance)
                .map(Element.Slot.class::cast)
                .filter(candidate -> candidate.number() == wanted.number())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(phrase.key() + " has no such place in English"));
        int[] place = places.getOrDefault(wanted.number(), new int[] {0, 0});
        String joiner = wanted.isList() ? wanted.separator() : slot.separator();
        return readSlot(slot, wanted.kind(), joiner, place[0], place[1]);
    }
}
