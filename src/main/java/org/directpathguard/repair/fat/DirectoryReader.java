package org.directpathguard.repair.fat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.directpathguard.repair.disk.LittleEndian;

/** Reads the entries of a directory, sector after sector, until its end mark. */
final class DirectoryReader {

    private static final int LONG_NAME = 0x0f;
    private static final int DELETED = 0xe5;

    private final FatType type;
    private final LongName longName = new LongName();
    private final List<DirectoryEntry> entries = new ArrayList<>();
    private boolean ended;

    DirectoryReader(FatType type) {
        this.type = type;
    }

    List<DirectoryEntry> entries() {
        return entries;
    }

    boolean ended() {
        return ended;
    }

    void read(byte[] bytes, long firstSector, int sectorSize) {
        for (int at = 0; at < bytes.length && !ended; at += DirectoryEntry.LENGTH) {
            int first = LittleEndian.byteAt(bytes, at);
            int attributes = LittleEndian.byteAt(bytes, at + 11);
            if (first == 0) {
                ended = true;
            } else if (first == DELETED) {
                longName.forget();
            } else if ((attributes & 0x3f) == LONG_NAME) {
                longName.add(bytes, at);
            } else {
                entries.add(entry(bytes, at, firstSector + at / sectorSize, at % sectorSize));
                longName.forget();
            }
        }
    }

    private DirectoryEntry entry(byte[] bytes, int at, long sector, int offset) {
        String shortName = new String(bytes, at, 11, StandardCharsets.ISO_8859_1);
        int high = LittleEndian.shortAt(bytes, at + 20);
        int low = LittleEndian.shortAt(bytes, at + 26);
        return new DirectoryEntry(
                shortName,
                longName.of(bytes, at).orElseGet(() -> shown(shortName, LittleEndian.byteAt(bytes, at + 12))),
                LittleEndian.byteAt(bytes, at + 11),
                type == FatType.FAT32 ? high << 16 | low : low,
                high,
                LittleEndian.intAt(bytes, at + 28),
                sector,
                offset);
    }

    /** Windows NT and Linux keep a short name in lower case as two bits. */
    private static String shown(String shortName, int caseBits) {
        String base = shortName.substring(0, 8).strip();
        String extension = shortName.substring(8).strip();
        String shownBase = (caseBits & 0x08) != 0 ? base.toLowerCase(Locale.ROOT) : base;
        String shownExtension = (caseBits & 0x10) != 0 ? extension.toLowerCase(Locale.ROOT) : extension;
        return shownExtension.isEmpty() ? shownBase : shownBase + "." + shownExtension;
    }
}
