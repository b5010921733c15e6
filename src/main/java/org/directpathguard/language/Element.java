package org.directpathguard.language;

/** A part of a pattern. */
sealed interface Element permits Element.Literal, Element.Slot {

    /**
     * Words that stand there as they are.
     *
     * @param words the words
     */
    record Literal(String words) implements Element {}

    /**
     * A place for something else.
     *
     * @param number which of the pattern's places
     * @param kind in an English pattern what may stand there, in another one the form it has to take; may be empty
     * @param separator what stands between several of them, empty where there is only one
     */
    record Slot(int number, String kind, String separator) implements Element {

        boolean isList() {
            return !separator.isEmpty();
        }
    }
}
