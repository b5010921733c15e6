package org.directpathguard.repair.esxconf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits esx.conf into lines: LF as ESXi writes it, CR LF as an editor may leave it, the last one perhaps without. */
final class ConfLines {

    private ConfLines() {}

    static List<ConfLine> split(byte[] file) {
        List<ConfLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= file.length; i++) {
            boolean last = i == file.length;
            if ((last && start < i) || (!last && file[i] == '\n')) {
                int end = i > start && file[i - 1] == '\r' ? i - 1 : i;
                lines.add(new ConfLine(
                        lines.size() + 1, start, new String(file, start, end - start, StandardCharsets.ISO_8859_1)));
                start = i + 1;
            }
        }
        return lines;
    }
}
