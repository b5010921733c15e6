package org.directpathguard.web.picture;

/**
 * An object of the inventory that a box stands for. Names repeat, keys do not.
 *
 * @param key the same wherever the object stands in a picture, and for no other object
 * @param name its name
 */
public record PictureObject(String key, String name) {}
