package org.directpathguard.web.picture;

import java.util.List;

/**
 * A box of a picture.
 *
 * @param id unique in its picture
 * @param kind what it stands for
 * @param fate what becomes of it
 * @param title its name, or how many a group stands for
 * @param lines what else is written in the box
 * @param objects what it stands for: several for a group
 */
public record PictureNode(
        String id, NodeKind kind, Fate fate, String title, List<String> lines, List<PictureObject> objects) {

    /** Copies the lists. */
    public PictureNode {
        lines = List.copyOf(lines);
        objects = List.copyOf(objects);
    }

    /** {@return true when it stands for several objects} */
    public boolean isGroup() {
        return objects.size() > 1;
    }

    /** A group's title says already what it stands for. */
    String spoken(PictureTexts texts) {
        return isGroup() ? title : texts.text("picture.kind." + kind.id()) + " " + title;
    }

    /** {@return names of what a group stands for, none for a single object} */
    List<String> members() {
        return isGroup() ? objects.stream().map(PictureObject::name).toList() : List.of();
    }
}
