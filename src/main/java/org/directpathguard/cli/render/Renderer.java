package org.directpathguard.cli.render;

/**
 * Turns a document into a text.
 *
 * @param <D> the kind of document
 */
@FunctionalInterface
interface Renderer<D> {

    /**
     * Renders a whole document.
     *
     * @param document the document
     * @param style what the reader can be shown
     * @return the text, its last line ended
     */
    String render(D document, TextStyle style);
}
