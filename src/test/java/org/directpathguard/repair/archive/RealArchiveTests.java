package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabTar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of real tar programs, repaired and unpacked again by real tar programs. */
class RealArchiveTests {

    private static final String CONF = "/device/000:31.2/owner = \"passthru\"\n/device/003:00.0/owner = \"passthru\"\n";

    private final Path scratch;

    RealArchiveTests(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @ParameterizedTest
    @EnumSource
    void theRepairedArchiveUnpacksToTheSameFilesExceptForEightBytes(LabTar program) throws Exception {
        Map<String, byte[]> files = TestTars.files(CONF);
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        files.put("etc/vmware/binary", random);
        files.put("etc/" + (program == LabTar.V7 ? "name" : "n".repeat(90)) + "/x", TestTars.text("x"));
        byte[] local = program.pack(folder("in"), files);
        byte[] state = program.pack(folder("state"), Map.of("local.tgz", zipped(local)));
        StateArchive archive = StateArchive.read(zipped(state));

        byte[] repaired = archive.rewrite(Set.of(archive.entries().get(0)), RewriteOptions.DEFAULT)
                .bytes();

        byte[] newState = unzipped(repaired);
        byte[] newLocal = unzipped(member(newState, "local.tgz"));
        files.put(TestTars.ESX_CONF, TestTars.text(CONF.replace("31.2/owner = \"passthru", "31.2/owner = \"vmkernel")));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(member(newLocal, file.getKey())).isEqualTo(file.getValue());
        }
        assertThat(newLocal).hasSameSizeAs(local);
        assertThat(differences(local, newLocal)).isEqualTo(8);
        assertThat(listing(newLocal)).isEqualTo(listing(local));
        assertThat(listing(newState)).hasSize(1);
        assertOnlySizeChecksumAndDataDiffer(state, newState);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theHourlySaveOfEsxiCanUnpackTheResult(boolean compressed) throws Exception {
        byte[] local = LabTar.BUSYBOX.pack(folder("in"), TestTars.files(CONF));
        byte[] state = LabTar.BUSYBOX.pack(folder("state"), Map.of("local.tgz", compressed ? zipped(local) : local));
        StateArchive archive = StateArchive.read(compressed ? zipped(state) : state);

        Path repaired = Files.write(
                scratch.resolve("state.tgz"),
                archive.rewrite(Set.copyOf(archive.entries()), RewriteOptions.DEFAULT)
                        .bytes());

        Path out = folder("out");
        LabPrograms.succeed("", "busybox", "tar", "xzf", repaired.toString(), "-C", out.toString());
        LabPrograms.succeed(
                "", "busybox", "tar", "xzf", out.resolve("local.tgz").toString(), "-C", out.toString());
        assertThat(Files.readString(out.resolve(TestTars.ESX_CONF))).isEqualTo(CONF.replace("passthru", "vmkernel"));
    }

    @ParameterizedTest
    @EnumSource(names = {"GNU", "PAX", "BUSYBOX"})
    void archivesPackedByHandWithFoldersAndDotsAreAccepted(LabTar program) throws Exception {
        Path in = folder("in");
        for (Map.Entry<String, byte[]> file : TestTars.files(CONF).entrySet()) {
            Files.createDirectories(in.resolve(file.getKey()).getParent());
            Files.write(in.resolve(file.getKey()), file.getValue());
        }
        Files.createSymbolicLink(in.resolve("etc/link"), Path.of("vmware/esx.conf"));
        byte[] local = program.pack(in, "./etc");
        Files.write(in.resolve("local.tgz"), local);
        StateArchive archive = StateArchive.read(program.pack(in, "./local.tgz"));

        assertThat(archive.compression().text()).isEqualTo("none+none");
        byte[] repaired = archive.rewrite(Set.copyOf(archive.entries()), RewriteOptions.DEFAULT)
                .bytes();
        byte[] newLocal = unzipped(member(unzipped(repaired), "./local.tgz"));
        assertThat(differences(local, newLocal)).isEqualTo(16);
        assertThat(listing(newLocal)).isEqualTo(listing(local));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hardlink", "symlink", "sparse"})
    void anEsxConfThatIsNoOrdinaryFileIsLeftAlone(String kind) throws Exception {
        Path in = folder("in");
        Files.createDirectories(in.resolve("etc/vmware"));
        Path conf = in.resolve(TestTars.ESX_CONF);
        Path other = Files.writeString(in.resolve("etc/other"), CONF);
        switch (kind) {
            case "hardlink" -> Files.createLink(conf, other);
            case "symlink" -> Files.createSymbolicLink(conf, Path.of("../other"));
            default -> LabPrograms.succeed("", "truncate", "-s", "1M", conf.toString());
        }
        byte[] local = LabTar.GNU.pack(in, "--sparse", "etc/other", TestTars.ESX_CONF);

        assertThatThrownBy(() -> StateArchive.read(TestTars.state(zipped(local))))
                .isInstanceOf(UnsupportedArchiveException.class)
                .hasMessageContaining("no ordinary file");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(scratch.resolve(name));
    }

    private byte[] zipped(byte[] content) throws IOException {
        Path file = Files.write(scratch.resolve("zip"), content);
        LabPrograms.succeed("", "gzip", "-f", file.toString());
        return Files.readAllBytes(scratch.resolve("zip.gz"));
    }

    private byte[] unzipped(byte[] content) throws IOException {
        Path file = Files.write(scratch.resolve("unzip.gz"), content);
        LabPrograms.succeed("", "gzip", "-df", file.toString());
        return Files.readAllBytes(scratch.resolve("unzip"));
    }

    private byte[] member(byte[] tar, String name) throws IOException {
        Path file = Files.write(scratch.resolve("listed.tar"), tar);
        Path out = Files.createTempDirectory(scratch, "out");
        LabPrograms.succeed("", "tar", "-xf", file.toString(), "-C", out.toString(), name);
        return Files.readAllBytes(out.resolve(name));
    }

    private List<String> listing(byte[] tar) throws IOException {
        Path file = Files.write(scratch.resolve("listed.tar"), tar);
        return LabPrograms.succeed("", "tar", "--full-time", "-tvf", file.toString())
                .lines()
                .toList();
    }

    private static int differences(byte[] one, byte[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }

    private static void assertOnlySizeChecksumAndDataDiffer(byte[] before, byte[] after) throws Exception {
        TarMember old =
                TarReader.read(before, "it", ArchiveLimits.USUAL).members().get(0);
        byte[] head = Arrays.copyOf(before, old.data());
        byte[] newHead = Arrays.copyOf(after, old.data());
        for (byte[] copy : List.of(head, newHead)) {
            Arrays.fill(copy, old.header() + 124, old.header() + 136, (byte) 0);
            Arrays.fill(copy, old.header() + 148, old.header() + 156, (byte) 0);
        }
        assertThat(newHead).isEqualTo(head);
        int tail = before.length - old.end();
        assertThat(Arrays.copyOfRange(after, after.length - tail, after.length))
                .isEqualTo(Arrays.copyOfRange(before, old.end(), before.length));
    }
}
