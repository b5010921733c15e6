package org.directpathguard.web.picture;

/**
 * A line of a picture: the second box hangs on the first.
 *
 * @param from {@link PictureNode#id} of what carries
 * @param to {@link PictureNode#id} of what is carried
 * @param fate what becomes of this way
 */
public record PictureEdge(String from, String to, Fate fate) {}
