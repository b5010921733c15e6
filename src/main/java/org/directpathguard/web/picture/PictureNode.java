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
 * @param members names of what a group stands for, empty for a single object
 */
public record PictureNode(String id, NodeKind kind, Fate fate, String title, List<String> lines, List<String> members) {

    /** Copies the lists. */
    public PictureNode {
        lines = List.copyOf(lines);
        members = List.copyOf(members);
    }

    /** {@return true when it stands for several objects} */
    public boolean isGroup() {
        return !members.isEmpty();
    }

    /** A group's title says already what it stands for. */
    String spoken(PictureTexts texts) {
        return isGroup() ? title : texts.text("picture.kind." + kind.id()) + " " + title;
    }

    List<String> names() {
        return isGroup() ? members : List.of(title);
    }
}
