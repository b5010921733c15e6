package org.directpathguard.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * What becomes of everything, the worst first. A machine that loses its disk and keeps its network is lost: it stands
     * where it fares worst, and only there.
     *
     * @return a column for each fate that occurs
     */
    public List<FateColumn> board() {
        Set<String> told = new HashSet<>();
        List<FateColumn> columns = new ArrayList<>();
        for (Fate fate : fates()) {
            FateColumn column = FateColumn.of(fate, entries, told);
            if (!column.lines().isEmpty()) {
                columns.add(column);
            }
            told.addAll(column.machines());
        }
        return columns;
    }
}
