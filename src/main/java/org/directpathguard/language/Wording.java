package org.directpathguard.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What may stand in a place of a pattern without being a phrase itself. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum Wording {
    /** Names of objects. No sentence or list ends within, so that a name never swallows what comes after it. */
    NAME("", text -> isName(text, ". ", "; ", ": "), Wording::listed),
    /** The address of a function. */
    ADDRESS("address", Shapes.ADDRESS.asMatchPredicate(), text -> text),
    /** Functions with their names, which may hold a full stop ({@code Broadcom Inc. and subsidiaries}). */
    FUNCTIONS("functions", Shapes.FUNCTIONS.asMatchPredicate(), Wording::functions),
    /** A number. */
    NUMBER("n", Shapes.NUMBER.asMatchPredicate(), text -> text),
    /** A size; other languages write a comma for the point. */
    SIZE("size", Shapes.SIZE.asMatchPredicate(), text -> text.replace('.', ',').replace("bytes", "Byte")),
    /** Whatever somebody typed. */
    TYPED("typed", text -> isName(text), text -> text);

    private final String kind;
    private final Predicate<String> shape;
    private final UnaryOperator<String> translation;

    Wording(String kind, Predicate<String> shape, UnaryOperator<String> translation) {
        this.kind = kind;
        this.shape = shape;
        this.translation = translation;
    }

    static Optional<Wording> of(String kind) {
        return Arrays.stream(values())
                .filter(wording -> wording.kind.equals(kind))
                .findFirst();
    }

    Optional<String> translate(String text) {
        return shape.test(text) ? Optional.of(translation.apply(text)) : Optional.empty();
    }

    private static boolean isName(String text, String... forbidden) {
        return !text.isEmpty()
                && text.indexOf('\n') < 0
                && Arrays.stream(forbidden).noneMatch((text + " ")::contains);
    }

    private static String listed(String names) {
        return Shapes.MORE.matcher(names).replaceAll(" und $1 weitere");
    }

    private static String functions(String names) {
        return listed(Shapes.OR.matcher(names).replaceAll(" oder "));
    }

    /** Patterns, apart from the constants that need them. */
    static final class Shapes {

        static final Pattern MORE = Pattern.compile(" and ([0-9]{1,9}) more$");
        private static final String AT = "[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]";
        private static final Pattern ADDRESS = Pattern.compile(AT);
        private static final Pattern FUNCTIONS =
                Pattern.compile(AT + "(?:.*(?:[0-9a-f]{4}:[0-9a-f]{4}\\)|, " + AT + "| and [0-9]{1,9} more))?");
        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
        private static final Pattern SIZE = Pattern.compile("[0-9]{1,9}(?:\\.[0-9])? (?:bytes|[KMGTP]iB)");
        private static final Pattern OR = Pattern.compile("(?<=[0-7)]) or (?=" + AT + ")");

        private Shapes() {}
    }
}
