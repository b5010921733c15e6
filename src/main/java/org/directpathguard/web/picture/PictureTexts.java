package org.directpathguard.web.picture;

/** The words of a picture in the reader's language. */
@FunctionalInterface
public interface PictureTexts {

    /**
     * One text.
     *
     * @param key message key, for instance {@code picture.kind.disk}
     * @param arguments what is filled in
     * @return the text
     */
    String text(String key, Object... arguments);
}
