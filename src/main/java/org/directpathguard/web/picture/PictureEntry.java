package org.directpathguard.web.picture;

import java.util.List;

/**
 * One line of the list that says what the picture shows.
 *
 * @param kind what it is
 * @param fate what becomes of it
 * @param name its name, or how many a group stands for
 * @param members names of what a group stands for, empty for a single object
 * @param on names of what it hangs on
 */
public record PictureEntry(NodeKind kind, Fate fate, String name, List<String> members, List<String> on) {

    /** Copies the lists. */
    public PictureEntry {
        members = List.copyOf(members);
        on = List.copyOf(on);
    }
}
