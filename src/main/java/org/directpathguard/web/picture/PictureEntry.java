package org.directpathguard.web.picture;

import java.util.List;

/**
 * One line of the list that says what the picture shows.
 *
 * @param kind what it is
 * @param fate what becomes of it
 * @param name its name, or how many a group stands for
 * @param details what else is known of it
 * @param objects what it stands for: several for a group
 * @param on names of what it hangs on
 */
public record PictureEntry(
        NodeKind kind, Fate fate, String name, List<String> details, List<PictureObject> objects, List<String> on) {

    /** Copies the lists. */
    public PictureEntry {
        details = List.copyOf(details);
        objects = List.copyOf(objects);
        on = List.copyOf(on);
    }

    /** {@return names of what a group stands for, none for a single object} */
    public List<String> members() {
        return objects.size() > 1 ? objects.stream().map(PictureObject::name).toList() : List.of();
    }
}
