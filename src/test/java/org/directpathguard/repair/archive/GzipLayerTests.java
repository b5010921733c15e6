package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipLayerTests {

    private static final byte[] CONTENT = TestTars.text("/device/000:31.2/owner = \"passthru\"\n".repeat(40));
    private static final int TEXT = 1;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 24, 28, 29, 30, 31})
    void honoursEveryHeaderFlagAndKeepsTheHeaderOnRewriting(int flags) throws Exception {
        byte[] header = header(flags);
        byte[] file = withHeader(header);
        GzipLayer layer = open(file);

        assertThat(layer.content()).isEqualTo(CONTENT);
        byte[] rewritten = layer.wrap(TestTars.text("something else"));
        assertThat(rewritten).startsWith(header);
        assertThat(unzipped(rewritten)).isEqualTo(TestTars.text("something else"));
        assertThat(open(rewritten).content()).isEqualTo(TestTars.text("something else"));
    }

    @Test
    void takesTheNameThatTheGzipProgramStores(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("local.tar"), CONTENT);
        LabPrograms.succeed("", "gzip", "-N", "-S", ".gz", file.toString());
        byte[] zipped = Files.readAllBytes(folder.resolve("local.tar.gz"));

        assertThat(new String(zipped, 10, 9, StandardCharsets.US_ASCII)).isEqualTo("local.tar");
        assertThat(open(zipped).content()).isEqualTo(CONTENT);
    }

    @Test
    void writesAPlainLayerAsOneGzipMemberThatTheGzipProgramAccepts(@TempDir Path folder) throws Exception {
        GzipLayer layer = open(CONTENT);
        assertThat(layer.compression()).isEqualTo(Compression.Layer.NONE);

        Path file = Files.write(folder.resolve("state.tgz"), layer.wrap(layer.content()));

        assertThat(LabPrograms.succeed("", "gzip", "-dc", file.toString()))
                .isEqualTo(new String(CONTENT, StandardCharsets.UTF_8));
    }

    @Test
    void endsWithChecksumAndLengthOfTheContentWhereTheLoaderLooksForThem() throws Exception {
        byte[] file = open(CONTENT).wrap(CONTENT);
        CRC32 crc = new CRC32();
        crc.update(CONTENT);

        assertThat(littleEndian(file, file.length - 8)).isEqualTo((int) crc.getValue());
        assertThat(littleEndian(file, file.length - 4)).isEqualTo(CONTENT.length);
    }

    @Test
    void anExtraFieldThatIsLongerThanTheFileIsDamage() {
        byte[] file = withHeader(header(EXTRA));
        file[10] = (byte) 0xff;
        file[11] = (byte) 0xff;

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(DamagedGzipException.class)
                .hasMessageContaining("ends within its header");
    }

    @Test
    void keepsAnExtraFieldThatIsNotMadeOfSubfields() throws Exception {
        byte[] header = {0x1f, (byte) 0x8b, 8, EXTRA, 0, 0, 0, 0, 0, 3, 3, 0, 'a', 'b', 'c'};

        assertThat(open(withHeader(header)).wrap(CONTENT)).startsWith(header);
    }

    @Test
    void everyTruncationIsDamage() {
        byte[] file = withHeader(header(NAME | EXTRA | HEADER_CRC));
        for (int length = 2; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> open(cut)).isInstanceOf(DamagedGzipException.class);
        }
    }

    @Test
    void bytesBehindTheEndAreDamageBecauseTheLoaderTakesThemForTheChecksum() {
        byte[] file = withHeader(header(0));
        for (byte[] tail : new byte[][] {{0}, {0, 0, 0, 0, 0, 0, 0, 0}, new byte[512], withHeader(header(0))}) {
            assertThatThrownBy(() -> open(joined(file, tail)))
                    .isInstanceOf(DamagedGzipException.class)
                    .hasMessageContaining("follow its end");
        }
    }

    @Test
    void everyFlippedBitIsDamageOrShowsInNothingButTheHeader() throws Exception {
        byte[] file = withHeader(header(0));
        for (int bit = 8 * 10; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(open(flipped).content()).isEqualTo(CONTENT);
            } catch (RepairException e) {
                assertThat(e).isInstanceOf(DamagedGzipException.class);
                assertThat(e.nextStep()).isNotBlank();
            }
        }
    }

    @Test
    void aHeaderWithReservedFlagsAnotherMethodOrAWrongChecksumIsDamage() {
        byte[] reserved = withHeader(header(0));
        reserved[3] |= (byte) 0x80;
        byte[] method = withHeader(header(0));
        method[2] = 7;
        byte[] checksum = withHeader(header(HEADER_CRC | NAME));
        checksum[5] ^= 1;

        assertThatThrownBy(() -> open(reserved)).isInstanceOf(DamagedGzipException.class);
        assertThatThrownBy(() -> open(method)).isInstanceOf(DamagedGzipException.class);
        assertThatThrownBy(() -> open(checksum))
                .isInstanceOf(DamagedGzipException.class)
                .hasMessageContaining("checksum of its header");
    }

    @Test
    void refusesWhatGrowsOutOfProportion() {
        byte[] bomb = TestTars.gzip(new byte[20 << 20]);
        byte[] wellProportioned = TestTars.gzip(new byte[4 << 20]);

        assertThatThrownBy(() -> open(bomb)).isInstanceOf(OversizedArchiveException.class);
        assertThat(wellProportioned)
                .satisfies(file -> assertThat(open(file).content()).hasSize(4 << 20));
    }

    @Test
    void refusesWhatIsLargerThanAnyConfiguration() {
        ArchiveLimits small = new ArchiveLimits(1000, 2000, 1000, 1000, 10, 10);

        assertThatThrownBy(() -> GzipLayer.open(new byte[1001], "it", small))
                .isInstanceOf(OversizedArchiveException.class);
        assertThatThrownBy(() -> GzipLayer.open(TestTars.gzip(new byte[2001]), "it", small))
                .isInstanceOf(OversizedArchiveException.class);
    }

    private static GzipLayer open(byte[] file) throws RepairException {
        return GzipLayer.open(file, "state.tgz", ArchiveLimits.USUAL);
    }

    private static byte[] header(int flags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 2, 3});
        if ((flags & EXTRA) != 0) {
            out.writeBytes(new byte[] {5, 0, 'A', 'p', 1, 0, 7});
        }
        if ((flags & NAME) != 0) {
            out.writeBytes(TestTars.text("state.tar\0"));
        }
        if ((flags & COMMENT) != 0) {
            out.writeBytes(TestTars.text("made by hand\0"));
        }
        if ((flags & HEADER_CRC) != 0) {
            CRC32 crc = new CRC32();
            crc.update(out.toByteArray());
            out.write((int) crc.getValue() & 0xff);
            out.write((int) crc.getValue() >> 8 & 0xff);
        }
        assertThat(flags & ~(TEXT | HEADER_CRC | EXTRA | NAME | COMMENT)).isZero();
        return out.toByteArray();
    }

    private static byte[] withHeader(byte[] header) {
        byte[] plain = TestTars.gzip(CONTENT);
        return joined(header, Arrays.copyOfRange(plain, 10, plain.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static int littleEndian(byte[] file, int offset) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
    }
}
