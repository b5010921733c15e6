package org.directpathguard.web;

import java.util.Arrays;
import java.util.List;
import org.directpathguard.web.picture.Fate;
import org.directpathguard.web.picture.Orientation;
import org.directpathguard.web.picture.Picture;
import org.directpathguard.web.picture.PictureEntry;

/**
 * A picture in a page: for wide and narrow screens, and as a list.
 *
 * @param title what it shows
 * @param across for wide screens
 * @param down for narrow ones
 * @param entries the same as a list
 * @param svgAddress where it can be downloaded
 * @param fileName what it is called as a file
 */
record PictureView(
        String title, String across, String down, List<PictureEntry> entries, String svgAddress, String fileName) {

    static PictureView of(Picture picture, String svgAddress, String fileName) {
        return new PictureView(
                picture.title(),
                picture.svg(Orientation.ACROSS),
                picture.svg(Orientation.DOWN),
                picture.entries(),
                svgAddress,
                fileName);
    }

    /** {@return whether anything in it changes} */
    public boolean hasFates() {
        return entries.stream().anyMatch(entry -> entry.fate() != Fate.STAYS);
    }

    /** {@return the fates that occur, the worst first} */
    public List<Fate> fates() {
        return Arrays.stream(Fate.values())
                .filter(fate -> entries.stream().anyMatch(entry -> entry.fate() == fate))
                .toList();
    }

    /** {@return what becomes of everything, the worst first, and what matters most to people first} */
    public List<FateColumn> board() {
        return fates().stream().map(fate -> FateColumn.of(fate, entries)).toList();
    }
}
