package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabTar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TarRewriteTests {

    private static final String CHANGED = "etc/vmware/esx.conf";

    @ParameterizedTest
    @EnumSource
    void dataOfTheSameLengthIsAllThatChanges(LabTar program, @TempDir Path folder) throws Exception {
        byte[] before = program.pack(folder, TestTars.files("/device/000:31.2/owner = \"passthru\"\n"));
        TarArchive tar = read(before);
        TarMember member = tar.find(CHANGED).orElseThrow();
        byte[] data = tar.data(member);
        data[4] = 'X';

        byte[] after = TarRewrite.replace(tar, Map.of(member, data));

        assertThat(after).hasSameSizeAs(before);
        assertThat(Arrays.mismatch(before, after)).isEqualTo(member.data() + 4);
        assertThat(Arrays.mismatch(
                        Arrays.copyOfRange(before, member.data() + 5, before.length),
                        Arrays.copyOfRange(after, member.data() + 5, after.length)))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void anotherLengthChangesOnlySizeAndChecksumBesideTheData(LabTar program, @TempDir Path folder) throws Exception {
        byte[] before = program.pack(folder, TestTars.files("x".repeat(700)));
        TarArchive tar = read(before);
        TarMember member = tar.find(CHANGED).orElseThrow();
        byte[] data = TestTars.text("y".repeat(3000));

        byte[] after = TarRewrite.replace(tar, Map.of(member, data));

        int grown = 6 * 512 - 2 * 512;
        assertThat(after).hasSize(before.length + grown);
        for (int i = 0; i < member.data(); i++) {
            int field = i - member.header();
            if ((field < 124 || field >= 136) && (field < 148 || field >= 156)) {
                assertThat(after[i]).isEqualTo(before[i]);
            }
        }
        assertThat(Arrays.copyOfRange(after, member.end() + grown, after.length))
                .isEqualTo(Arrays.copyOfRange(before, member.end(), before.length));
        assertThat(read(after).data(read(after).find(CHANGED).orElseThrow())).isEqualTo(data);
        assertThat(LabPrograms.succeed(
                        "",
                        "tar",
                        "-tvf",
                        Files.write(folder.resolve("after.tar"), after).toString()))
                .contains("3000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000001234\0", "00000001234 ", "       1234 ", "0000001234\0 ", "1234\0\0\0\0\0\0\0\0"})
    void writesTheSizeInTheShapeItFinds(String field) throws Exception {
        byte[] tar = TestTars.tar(CHANGED, new byte[01234]);
        System.arraycopy(field.getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 12);
        TarArchive archive = read(TarReaderTests.withChecksum(tar));

        byte[] after = TarRewrite.replace(archive, Map.of(archive.members().get(0), new byte[0765]));

        assertThat(new String(after, 124, 12, StandardCharsets.US_ASCII))
                .isEqualTo(field.replace("1234", field.startsWith(" ") ? " 765" : "0765"));
    }

    @Test
    void makesRoomWhenTheOldShapeOfTheSizeIsTooNarrow() throws Exception {
        byte[] tar = TestTars.tar(CHANGED, new byte[7]);
        System.arraycopy("7\0\0\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 12);
        TarArchive archive = read(TarReaderTests.withChecksum(tar));

        byte[] after = TarRewrite.replace(archive, Map.of(archive.members().get(0), new byte[0100]));

        assertThat(new String(after, 124, 12, StandardCharsets.US_ASCII)).isEqualTo("00000000100\0");
    }

    @Test
    void keepsBase256WhereTheSizeIsWrittenSo() throws Exception {
        byte[] tar = TestTars.tar(CHANGED, new byte[300]);
        Arrays.fill(tar, 124, 136, (byte) 0);
        tar[124] = (byte) 0x80;
        tar[134] = 1;
        tar[135] = 44;
        TarArchive archive = read(TarReaderTests.withChecksum(tar));

        byte[] after = TarRewrite.replace(archive, Map.of(archive.members().get(0), new byte[513]));

        assertThat(Arrays.copyOfRange(after, 124, 136))
                .containsExactly(
                        (byte) 0x80,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 2,
                        (byte) 1);
    }

    @Test
    void keepsAddingSignedBytesWhereTheOldWriterDid() throws Exception {
        byte[] tar = TestTars.tar("etc/\u00fcml\u00e4ut", new byte[10]);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i];
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 8);
        TarArchive archive = read(tar);

        byte[] after = TarRewrite.replace(archive, Map.of(archive.members().get(0), new byte[11]));

        int difference = '3' - '2';
        assertThat(Integer.parseInt(new String(after, 148, 6, StandardCharsets.US_ASCII), 8))
                .isEqualTo(sum + difference);
    }

    @Test
    void refusesToChangeASizeThatStandsInAPaxRecord() throws Exception {
        TarMember member = new TarMember("a", TarMember.Kind.REGULAR, 0, 512, 3, true);
        byte[] tar = TestTars.tar("a", new byte[3]);
        TarArchive archive = new TarArchive("it", tar, List.of(member), TarArchive.End.PROPER);

        assertThatThrownBy(() -> TarRewrite.replace(archive, Map.of(member, new byte[4])))
                .isInstanceOf(UnsupportedArchiveException.class);
    }

    @Test
    void namesInAnyCharacterSetAreKept() throws Exception {
        byte[] tar = TestTars.tar("etc/n_me", new byte[10]);
        tar[5] = (byte) 0xe9;
        TarArchive archive = read(TarReaderTests.withChecksum(tar));

        byte[] after = TarRewrite.replace(archive, Map.of(archive.members().get(0), new byte[600]));

        assertThat(Arrays.copyOf(after, 100)).isEqualTo(Arrays.copyOf(tar, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyMembersOfAnyLengthGetAnyData(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            files.put("etc/" + "n".repeat(1 + random.nextInt(150)) + i, bytes(random));
        }
        TarArchive tar = read(TestTars.tar(files));
        Map<TarMember, byte[]> newData = new LinkedHashMap<>();
        for (TarMember member : tar.members()) {
            if (random.nextInt(3) == 0) {
                newData.put(member, bytes(random));
                files.put(member.name(), newData.get(member));
            }
        }

        TarArchive after = read(TarRewrite.replace(tar, newData));

        assertThat(after.members().stream().map(TarMember::name)).containsExactlyElementsOf(files.keySet());
        after.members().forEach(member -> assertThat(after.data(member)).isEqualTo(files.get(member.name())));
        assertThat(TarRewrite.replace(tar, Map.of())).isEqualTo(tar.bytes());
    }

    @Test
    void noticesWhenTheSecondReaderFindsSomethingElse() throws Exception {
        TarArchive tar = read(TestTars.tar(TestTars.files("x\n")));
        byte[] other = tar.bytes().clone();
        other[tar.members().get(0).data()] ^= 1;
        TarMember shifted = new TarMember(
                "etc/passwd", TarMember.Kind.REGULAR, 0, tar.members().get(0).data() + 1, 10, false);
        TarArchive misread = new TarArchive(
                "it",
                tar.bytes(),
                List.of(shifted, tar.members().get(1), tar.members().get(2)),
                TarArchive.End.PROPER);
        byte[] fewer = Arrays.copyOf(tar.bytes(), 1024);

        assertThatThrownBy(() -> SecondReader.verify(tar, Map.of(), other))
                .isInstanceOf(VerificationFailedException.class)
                .hasMessageContaining("etc/passwd");
        assertThatThrownBy(() -> SecondReader.verify(misread, Map.of(), tar.bytes()))
                .isInstanceOf(VerificationFailedException.class)
                .hasMessageContaining("two ways");
        assertThatThrownBy(() -> SecondReader.verify(tar, Map.of(), fewer))
                .isInstanceOf(VerificationFailedException.class);
        assertThatThrownBy(() -> SecondReader.verify(tar, Map.of(), new byte[1024 + 7]))
                .isInstanceOf(VerificationFailedException.class);
        assertThatThrownBy(() -> SecondReader.verifyGzip("it", TestTars.gzip(new byte[3]), new byte[4]))
                .isInstanceOf(VerificationFailedException.class);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(5) == 0 ? 512 * random.nextInt(4) : random.nextInt(3000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static TarArchive read(byte[] tar) throws RepairException {
        return TarReader.read(tar, "local.tgz", ArchiveLimits.USUAL);
    }
}
