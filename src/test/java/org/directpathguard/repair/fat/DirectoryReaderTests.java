package org.directpathguard.repair.fat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.directpathguard.repair.disk.LittleEndian;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Directories as no tool writes them, but as years of other tools may leave them. */
class DirectoryReaderTests {

    private static final int SECTOR = 512;
    private static final int FIRST_SECTOR = 700;

    private final byte[] directory = new byte[2 * SECTOR];
    private int next;

    @BeforeEach
    void fillWithEntriesThatSomebodyDeleted() {
        for (int at = 0; at < directory.length; at += DirectoryEntry.LENGTH) {
            directory[at] = (byte) 0xe5;
        }
    }

    private void entry(String shortName, int caseBits, int firstCluster) {
        byte[] entry = new byte[DirectoryEntry.LENGTH];
        System.arraycopy(shortName.getBytes(StandardCharsets.ISO_8859_1), 0, entry, 0, 11);
        entry[11] = 0x20;
        entry[12] = (byte) caseBits;
        LittleEndian.putShort(entry, 20, firstCluster >>> 16);
        LittleEndian.putShort(entry, 26, firstCluster & 0xffff);
        put(entry);
    }

    private void longName(int number, String thirteen, String shortName) {
        byte[] entry = new byte[DirectoryEntry.LENGTH];
        Arrays.fill(entry, (byte) 0xff);
        entry[0] = (byte) number;
        entry[11] = 0x0f;
        entry[12] = 0;
        entry[13] = checksum(shortName);
        int[] places = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
        for (int index = 0; index <= Math.min(thirteen.length(), 12); index++) {
            LittleEndian.putShort(entry, places[index], index < thirteen.length() ? thirteen.charAt(index) : 0);
        }
        put(entry);
    }

    private static byte checksum(String shortName) {
        int sum = 0;
        for (byte each : shortName.getBytes(StandardCharsets.ISO_8859_1)) {
            sum = ((sum & 1) != 0 ? 0x80 : 0) + (sum >> 1) + (each & 0xff) & 0xff;
        }
        return (byte) sum;
    }

    private void put(byte[] entry) {
        System.arraycopy(entry, 0, directory, next, entry.length);
        next += entry.length;
    }

    private DirectoryReader read(FatType type) {
        DirectoryReader reader = new DirectoryReader(type);
        reader.read(directory, FIRST_SECTOR, SECTOR);
        return reader;
    }

    @Test
    void anEntryKnowsTheSectorAndTheOffsetAtWhichItStands() {
        next = SECTOR + 3 * DirectoryEntry.LENGTH;
        entry("STATE   TGZ", 0, 9);

        DirectoryEntry found = read(FatType.FAT16).entries().get(0);

        assertThat(found.sector()).isEqualTo(FIRST_SECTOR + 1);
        assertThat(found.offset()).isEqualTo(3 * DirectoryEntry.LENGTH);
    }

    @Test
    void nothingBehindTheEndMarkIsRead() {
        entry("STATE   TGZ", 0, 9);
        put(new byte[DirectoryEntry.LENGTH]);
        entry("GHOST   TGZ", 0, 9);

        DirectoryReader reader = read(FatType.FAT16);

        assertThat(reader.ended()).isTrue();
        assertThat(reader.entries()).extracting(DirectoryEntry::name).containsExactly("STATE.TGZ");
    }

    @Test
    void aDirectoryWithoutAnEndMarkGoesOnInTheNextCluster() {
        entry("STATE   TGZ", 0, 9);

        assertThat(read(FatType.FAT16).ended()).isFalse();
    }

    @Test
    void twoBitsSayWhichHalfOfAShortNameIsInLowerCase() {
        entry("STATE   TGZ", 0x00, 1);
        entry("STATE   TGZ", 0x08, 2);
        entry("STATE   TGZ", 0x10, 3);
        entry("STATE   TGZ", 0x18, 4);
        entry("STATE      ", 0x08, 5);

        assertThat(read(FatType.FAT16).entries())
                .extracting(DirectoryEntry::name)
                .containsExactly("STATE.TGZ", "state.TGZ", "STATE.tgz", "state.tgz", "state");
    }

    @Test
    void onlyFat32KeepsTheHigherHalfOfTheFirstCluster() {
        entry("STATE   TGZ", 0, 0x0003_0009);

        assertThat(read(FatType.FAT32).entries().get(0).firstCluster()).isEqualTo(0x0003_0009);
        assertThat(read(FatType.FAT16).entries().get(0).firstCluster()).isEqualTo(9);
    }

    @Test
    void aLongNameIsPutTogetherFromItsParts() {
        longName(0x42, "gz", "ALONGN~1TGZ");
        longName(0x01, "a long name.t", "ALONGN~1TGZ");
        entry("ALONGN~1TGZ", 0, 9);

        assertThat(read(FatType.FAT16).entries().get(0).name()).isEqualTo("a long name.tgz");
    }

    @Test
    void aLongNameThatBelongsToAnotherShortNameIsLeftOut() {
        longName(0x41, "other", "OTHER   TGZ");
        entry("STATE   TGZ", 0, 9);

        assertThat(read(FatType.FAT16).entries().get(0).name()).isEqualTo("STATE.TGZ");
    }

    @Test
    void aLongNameIsForgottenWhereItsFileWasDeleted() {
        longName(0x41, "wrong", "STATE   TGZ");
        next += DirectoryEntry.LENGTH;
        entry("STATE   TGZ", 0, 9);

        assertThat(read(FatType.FAT16).entries().get(0).name()).isEqualTo("STATE.TGZ");
    }

    @Test
    void aLongNameServesOneFileOnly() {
        longName(0x41, "first", "STATE   TGZ");
        entry("STATE   TGZ", 0, 9);
        entry("STATE   TGZ", 0, 10);

        assertThat(read(FatType.FAT16).entries())
                .extracting(DirectoryEntry::name)
                .containsExactly("first", "STATE.TGZ");
    }

    @Test
    void aLongNameWithAPartMissingIsLeftOut() {
        longName(0x42, "gz", "ALONGN~1TGZ");
        entry("ALONGN~1TGZ", 0, 9);

        assertThat(read(FatType.FAT16).entries().get(0).name()).isEqualTo("ALONGN~1.TGZ");
    }
}
