package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabTar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTests {

    @ParameterizedTest
    @EnumSource
    void findsEveryFileOfEveryProgramAndFormat(LabTar program, @TempDir Path folder) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(TestTars.files("/device/000:31.2/owner = \"passthru\"\n"));
        files.put("etc/empty", new byte[0]);
        files.put("etc/exactly-one-block", new byte[512]);
        files.put("etc/name with a blank, ümlaut", TestTars.text("x"));

        TarArchive tar = read(program.pack(folder, files));

        assertThat(tar.end()).isEqualTo(TarArchive.End.PROPER);
        assertThat(tar.members().stream().map(TarMember::name)).containsExactlyElementsOf(files.keySet());
        for (TarMember member : tar.members()) {
            assertThat(tar.data(member)).isEqualTo(files.get(member.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OLD_GNU", "GNU", "PAX", "BUSYBOX", "PYTHON"})
    void findsLongNamesAndWhatComesBehindThem(LabTar program, @TempDir Path folder) throws Exception {
        String longName = "etc/" + "a-rather-long-folder-name/".repeat(8) + "f".repeat(120);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(longName, TestTars.text("long"));
        files.put("etc/vmware/esx.conf", TestTars.text("short"));

        TarArchive tar = read(program.pack(folder, files));

        assertThat(tar.members().stream().map(TarMember::name)).containsExactlyElementsOf(files.keySet());
        assertThat(tar.data(tar.find("etc/vmware/esx.conf").orElseThrow())).isEqualTo(TestTars.text("short"));
    }

    @Test
    void joinsTheNamePrefixOfPosix(@TempDir Path folder) throws Exception {
        String name = "etc/" + "folder/".repeat(15) + "file";

        assertThat(read(LabTar.USTAR.pack(folder, Map.of(name, new byte[3]))).members())
                .singleElement()
                .extracting(TarMember::name)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource(names = {"OLD_GNU", "GNU", "PAX"})
    void stepsOverSparseMembersWithManyHoles(LabTar program, @TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("etc"));
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("etc/sparse").toFile(), "rw")) {
            for (int i = 0; i < 60; i++) {
                sparse.seek(i * 131_072L);
                sparse.write(new byte[] {1, 2, 3});
            }
        }
        Files.writeString(folder.resolve("etc/after"), "after");

        TarArchive tar = read(program.pack(folder, "--sparse", "etc/sparse", "etc/after"));

        assertThat(tar.members().stream().map(TarMember::kind))
                .containsExactly(TarMember.Kind.SPARSE, TarMember.Kind.REGULAR);
        assertThat(tar.data(tar.members().get(1))).isEqualTo(TestTars.text("after"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V7", "GNU", "PAX", "BUSYBOX"})
    void knowsFoldersAndLinksAsMembersWithoutData(LabTar program, @TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("etc/vmware"));
        Files.writeString(folder.resolve("etc/vmware/a"), "a");
        Files.createLink(folder.resolve("etc/vmware/b"), folder.resolve("etc/vmware/a"));
        Files.createSymbolicLink(folder.resolve("etc/vmware/c"), Path.of("a"));

        TarArchive tar = read(program.pack(folder, "./etc"));

        assertThat(tar.members().stream().map(TarMember::canonicalName))
                .containsExactlyInAnyOrder("etc", "etc/vmware", "etc/vmware/a", "etc/vmware/b", "etc/vmware/c");
        assertThat(tar.members().stream().filter(member -> member.kind() == TarMember.Kind.REGULAR))
                .singleElement()
                .satisfies(member -> assertThat(tar.data(member)).isEqualTo(TestTars.text("a")));
    }

    @Test
    void agreesWithCommonsCompressOnEveryPlace(@TempDir Path folder) throws Exception {
        for (LabTar program : LabTar.values()) {
            byte[] bytes = program.pack(Files.createDirectory(folder.resolve(program.name())), TestTars.files("x\n"));
            List<Long> places = new ArrayList<>();
            try (TarFile second = new TarFile(bytes)) {
                second.getEntries().forEach(entry -> places.add(entry.getDataOffset()));
            }
            assertThat(read(bytes).members().stream().map(member -> (long) member.data()))
                    .containsExactlyElementsOf(places);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"./etc/vmware/esx.conf", "/etc/vmware/esx.conf", "etc//vmware/./esx.conf"})
    void findsAMemberByItsPlaceHoweverItIsSpelled(String name) throws Exception {
        TarArchive tar = read(TestTars.tar(name, TestTars.text("x")));

        assertThat(tar.find("etc/vmware/esx.conf")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc/vmware/esx.conf", "etc/ssh/../vmware/esx.conf"})
    void refusesAMemberThatComesToItsPlaceOnADetour(String name) {
        assertThatThrownBy(() -> read(TestTars.tar(name, TestTars.text("x"))).find("etc/vmware/esx.conf"))
                .isInstanceOf(UnsupportedArchiveException.class);
    }

    @Test
    void refusesTwoMembersOfOneName() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("etc/vmware/esx.conf", TestTars.text("one"));
        files.put("./etc/vmware/esx.conf", TestTars.text("two"));

        assertThatThrownBy(() -> read(TestTars.tar(files)).find("etc/vmware/esx.conf"))
                .isInstanceOf(UnsupportedArchiveException.class)
                .hasMessageContaining("2 times");
    }

    @Test
    void everyCutInTheMiddleOfAMemberIsDamage() {
        byte[] tar = TestTars.tar(TestTars.files("x\n"));
        int end = 3 * 1024;
        for (int length = 1; length < end; length += 37) {
            byte[] cut = Arrays.copyOf(tar, length);
            if (length % 1024 != 0) {
                assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(DamagedTarException.class);
            }
        }
    }

    @Test
    void tellsHowATarEnds() throws Exception {
        byte[] tar = TestTars.tar("etc/hosts", TestTars.text("x"));
        byte[] followed = tar.clone();
        followed[tar.length - 1] = 1;

        assertThat(read(Arrays.copyOf(tar, 1024)).end()).isEqualTo(TarArchive.End.MISSING);
        assertThat(read(Arrays.copyOf(tar, 1536)).end()).isEqualTo(TarArchive.End.SHORT);
        assertThat(read(Arrays.copyOf(tar, 2048)).end()).isEqualTo(TarArchive.End.PROPER);
        assertThat(read(followed).end()).isEqualTo(TarArchive.End.FOLLOWED_BY_DATA);
    }

    @Test
    void everyFlippedBitOfAHeaderIsDamage() {
        byte[] tar = TestTars.tar("etc/hosts", TestTars.text("x"));
        for (int bit = 0; bit < 8 * 512; bit++) {
            byte[] flipped = tar.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            boolean blankForNul = bit / 8 >= 148 && bit / 8 < 156;
            if (!blankForNul) {
                assertThatThrownBy(() -> read(flipped)).as("bit %d", bit).isInstanceOf(DamagedTarException.class);
            }
        }
    }

    @Test
    void anEmptyTarIsDamage() {
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(DamagedTarException.class);
        assertThatThrownBy(() -> read(new byte[10240])).isInstanceOf(DamagedTarException.class);
    }

    @Test
    void refusesTheTarOfBootModules() {
        byte[] tar = TestTars.tar("etc/hosts", TestTars.text("x"));
        System.arraycopy("visor  ".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 7);
        new TarHeader(tar, 0).setSize(1);

        assertThatThrownBy(() -> read(withChecksum(tar))).isInstanceOf(UnsupportedArchiveException.class);
    }

    @ParameterizedTest
    @ValueSource(chars = {'M', 'D', 'N', 'A', 'z'})
    void refusesMembersOfUnknownType(char type) {
        byte[] tar = TestTars.tar("etc/hosts", TestTars.text("x"));
        tar[156] = (byte) type;

        assertThatThrownBy(() -> read(withChecksum(tar))).isInstanceOf(UnsupportedArchiveException.class);
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '5', '6'})
    void refusesALinkOrFolderThatClaimsToHoldData(char type) {
        byte[] tar = TestTars.tar("etc/hosts", TestTars.text("x"));
        tar[156] = (byte) type;

        assertThatThrownBy(() -> read(withChecksum(tar)))
                .isInstanceOf(UnsupportedArchiveException.class)
                .hasMessageContaining("claims to hold data");
    }

    @Test
    void refusesMoreMembersThanAConfigurationHas() {
        ArchiveLimits two = new ArchiveLimits(1 << 20, 1 << 20, 100, 1 << 20, 2, 10);

        assertThatThrownBy(() -> TarReader.read(TestTars.tar(TestTars.files("x\n")), "it", two))
                .isInstanceOf(OversizedArchiveException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 path=a\n", "12 path=etc/x", "x path=a\n", "0 p=a\n", "999999999 a=b\n", "11 path:abc\n"})
    void aGarbledPaxHeaderIsDamage(String records) {
        byte[] tar = TestTars.tar(Map.of("pax", TestTars.text(records)));
        tar[156] = 'x';

        assertThatThrownBy(() -> read(withChecksum(tar))).isInstanceOf(DamagedTarException.class);
    }

    @Test
    void anExtensionWithoutItsMemberIsDamage() {
        byte[] tar = TestTars.tar("././@LongLink", TestTars.text("etc/hosts\0"));
        tar[156] = 'L';

        assertThatThrownBy(() -> read(withChecksum(tar))).isInstanceOf(DamagedTarException.class);
    }

    @Test
    void takesTheSizeOfAPaxRecord() throws Exception {
        String script = """
                import io, tarfile
                out = io.BytesIO()
                tar = tarfile.open(fileobj=out, mode='w', format=tarfile.PAX_FORMAT)
                member = tarfile.TarInfo('etc/a')
                member.size = 7
                member.pax_headers = {'size': '7'}
                tar.addfile(member, io.BytesIO(b'content'))
                tar.close()
                print(out.getvalue().hex())
                """;
        String tar = LabPrograms.succeed("", "python3", "-c", script);

        TarMember member = read(HexFormat.of().parseHex(tar.strip())).members().get(0);

        assertThat(member.size()).isEqualTo(7);
        assertThat(member.sizeElsewhere()).isTrue();
    }

    private static TarArchive read(byte[] tar) throws RepairException {
        return TarReader.read(tar, "local.tgz", ArchiveLimits.USUAL);
    }

    /** The same tar with the checksum of its first header put right. */
    static byte[] withChecksum(byte[] tar) {
        byte[] copy = tar.clone();
        Arrays.fill(copy, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += copy[i] & 0xff;
        }
        byte[] digits = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, copy, 148, 8);
        return copy;
    }
}
