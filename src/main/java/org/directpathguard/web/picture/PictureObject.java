package org.directpathguard.web.picture;

/**
 * An object of the inventory that a box stands for. Names repeat, keys do not.
 *
 * @param key the same wherever the object stands in a picture, and for no other object
 * @param name its name
 * @param mark what tells it from others of that name, may be empty
 */
public record PictureObject(String key, String name, String mark) {

    /**
     * An object whose name is its own.
     *
     * @param key the same wherever the object stands in a picture
     * @param name its name
     */
    public PictureObject(String key, String name) {
        this(key, name, "");
    }
}
