package org.directpathguard.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern, taken apart.
 *
 * <p>A place is written <code>{0}</code>. In English <code>{0:devices}</code> says what may stand there, and <code>
 * {0:signs*; }</code> that several may, with what between them. In another language <code>{0@dative}</code> asks for a form
 * of it, and <code>{0| oder }</code> says what stands between several.
 *
 * @param elements its parts in order
 */
record Template(List<Element> elements) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?:[:@]([a-z-]+))?(?:[*|]([^}]+))?\\}");

    Template {
        elements = List.copyOf(elements);
    }

    static Template of(String pattern) {
        List<Element> elements = new ArrayList<>();
        Matcher slots = SLOT.matcher(pattern);
        int from = 0;
        while (slots.find()) {
            if (slots.start() > from) {
                elements.add(new Element.Literal(pattern.substring(from, slots.start())));
            }
            elements.add(new Element.Slot(
                    Integer.parseInt(slots.group(1)), orEmpty(slots.group(2)), orEmpty(slots.group(3))));
            from = slots.end();
        }
        if (from < pattern.length()) {
            elements.add(new Element.Literal(pattern.substring(from)));
        }
        return new Template(elements);
    }

    @SuppressWarnings("NullAway") // a group that took no part is null, which is what this is about
    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    /** {@return true where there is no place for anything else} */
    boolean isFixed() {
        return elements.stream().allMatch(Element.Literal.class::isInstance);
    }

    /** {@return true where nothing but a name is asked for, so that anything would fit} */
    boolean fitsAnything() {
        return elements.size() == 1
                && elements.get(0) instanceof Element.Slot slot
                && Wording.of(slot.kind()).isPresent();
    }

    /** {@return whether a stretch of text can begin and end as this does} */
    boolean mayFit(String text, int start, int end) {
        if (elements.isEmpty()) {
            return start == end;
        }
        boolean begins = !(elements.get(0) instanceof Element.Literal first) || text.startsWith(first.words(), start);
        boolean ends = !(elements.get(elements.size() - 1) instanceof Element.Literal last)
                || (end - last.words().length() >= start
                        && text.startsWith(last.words(), end - last.words().length()));
        return begins && ends;
    }
}
