package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabVolume;
import org.directpathguard.repair.lab.LoaderJudge;
import org.directpathguard.repair.lab.PowerCuts;
import org.directpathguard.repair.lab.RandomDisk;
import org.directpathguard.repair.lab.RandomDisk.Content;
import org.directpathguard.repair.lab.RandomStore;
import org.directpathguard.repair.lab.RecordingDisk;
import org.directpathguard.repair.write.BankChange;
import org.directpathguard.repair.write.WriteOptions;
import org.directpathguard.repair.write.WritePlan;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Disks of every kind, from numbers, judged by rules of their own: which bank boots, what becomes of each bank, every byte
 * that may change, and what a power cut leaves. {@code -Drepair.seeds=200-400} tries others; from 1000 on
 * there are bridges, dirty and full volumes, envelopes and archives that grow out of proportion; from 2000 on
 * there are databases of ESXi 7 and later.
 */
class RandomDisksTests {

    private static final Set<Content> FURTHER_PASSED = Set.of(Content.DIRTY, Content.FULL, Content.ENVELOPE);

    private final Path folder;

    RandomDisksTests(@TempDir Path folder) {
        this.folder = folder;
    }

    static LongStream seeds() {
        return Arrays.stream(System.getProperty("repair.seeds", "0-5,1000-1005,2000-2005")
                        .split(",", -1))
                .map(range -> range.split("-", 2))
                .flatMapToLong(range -> LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[1])));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isRepairedOrRefusedByTheRules(long seed) throws Exception {
        RandomDisk random = new RandomDisk(folder.resolve("disk.img"), seed);
        RecordingDisk before = new RecordingDisk(random.disk());
        List<LoaderJudge.Bank> banks = banks(before);
        Optional<LoaderJudge.Bank> next = boot(before);
        Path original = copy(random, "original.img");
        Map<Integer, byte[]> marks = new LinkedHashMap<>();
        random.contents().keySet().forEach(number -> marks.put(number, mark(random, number)));
        Path journal = folder.resolve("journal");

        Document apply = apply(random, journal);

        assertThat(apply.code()).as("%s%n%s", random, apply.run()).isEqualTo(expectedCode(random, banks, next));
        assertBootChoice(random, apply, banks, next);
        assertThat(boot(new RecordingDisk(random.disk())).map(LoaderJudge.Bank::partition))
                .as("%s", random)
                .isEqualTo(next.map(LoaderJudge.Bank::partition));
        List<Integer> patched = patched(random, banks, apply.code());
        for (int number : random.contents().keySet()) {
            assertThat(mark(random, number))
                    .as("%s: boot sector and mark", random)
                    .isEqualTo(member(marks, number));
            assertBank(random, number, patched.contains(number));
        }
        if (patched.isEmpty()) {
            assertSame(random, original);
            assertThat(journal).doesNotExist();
            return;
        }
        Path repaired = copy(random, "repaired.img");
        Document again = apply(random, folder.resolve("second"));
        // The second time nothing is written, so what was refused beside a repaired bank is all that is left to tell.
        int secondCode = apply.code() == 2 ? 3 : apply.code();
        assertThat(again.code()).as("%s%n%s", random, again.run()).isEqualTo(secondCode);
        assertSame(random, repaired);
        Map<Integer, byte[]> states = new LinkedHashMap<>();
        patched.forEach(
                number -> states.put(number, random.disk().volume(number).copyOut("STATE.TGZ")));

        assertThat(Document.of("repair", "undo", journal).code()).isZero();
        assertSame(random, original);
        assertSurvivesPowerCuts(random, states, next.map(LoaderJudge.Bank::partition));
    }

    private Path copy(RandomDisk random, String name) {
        Path copy = folder.resolve(name);
        LabPrograms.succeed("", "cp", "--sparse=always", random.disk().file().toString(), copy.toString());
        return copy;
    }

    private static void assertSame(RandomDisk random, Path copy) throws IOException {
        assertThat(Files.mismatch(random.disk().file(), copy)).as("%s", random).isEqualTo(-1);
    }

    private static byte[] mark(RandomDisk random, int number) {
        return random.disk().volume(number).read(0, 2 * random.disk().sectorSize());
    }

    private static Document apply(RandomDisk random, Path journal) {
        List<Object> words =
                new ArrayList<>(List.of("repair", "apply", random.disk().file(), "--yes", "--journal", journal));
        words.addAll(random.state().naming());
        return Document.of(words.toArray());
    }

    private static List<LoaderJudge.Bank> banks(RecordingDisk disk) throws IOException {
        try (SectorDevice device = disk.openForReading()) {
            return LoaderJudge.banks(device);
        }
    }

    private static Optional<LoaderJudge.Bank> boot(RecordingDisk disk) throws IOException {
        try (SectorDevice device = disk.openForReading()) {
            return LoaderJudge.boot(device);
        }
    }

    /** The contract's table of exit codes, for a disk whose banks are what the laboratory put there. */
    private static int expectedCode(RandomDisk random, List<LoaderJudge.Bank> banks, Optional<LoaderJudge.Bank> next) {
        if (next.isEmpty()) {
            return random.contents().values().stream()
                            .anyMatch(content -> content == Content.PASSED || FURTHER_PASSED.contains(content))
                    ? 3
                    : 0;
        }
        if (content(random, next.get()).isRefused()) {
            return 3;
        }
        List<Content> valid = banks.stream()
                .filter(LoaderJudge.Bank::valid)
                .map(bank -> content(random, bank))
                .toList();
        if (valid.contains(Content.CUT) || valid.contains(Content.MISSING)) {
            return 4;
        }
        boolean refused = valid.stream().anyMatch(Content::isRefused);
        return refused ? (valid.contains(Content.PASSED) ? 2 : 3) : 0;
    }

    private static Content content(RandomDisk random, LoaderJudge.Bank bank) {
        return Objects.requireNonNull(random.contents().get(bank.partition()));
    }

    private static List<Integer> patched(RandomDisk random, List<LoaderJudge.Bank> banks, int code) {
        return code == 3
                ? List.of()
                : banks.stream()
                        .filter(LoaderJudge.Bank::valid)
                        .map(LoaderJudge.Bank::partition)
                        .filter(number -> random.contents().get(number) == Content.PASSED)
                        .toList();
    }

    private static void assertBootChoice(
            RandomDisk random, Document apply, List<LoaderJudge.Bank> banks, Optional<LoaderJudge.Bank> next) {
        for (LoaderJudge.Bank bank : banks) {
            boolean chosen =
                    next.filter(other -> other.partition() == bank.partition()).isPresent();
            assertThat(apply.bank(bank.partition()).get("bootable").asBoolean())
                    .as("%s", random)
                    .isEqualTo(bank.valid());
            assertThat(apply.bank(bank.partition()).get("bootsNext").asBoolean())
                    .as("%s", random)
                    .isEqualTo(chosen);
        }
    }

    private static void assertBank(RandomDisk random, int number, boolean patched) throws IOException {
        LabVolume volume = random.disk().volume(number);
        int dirty = random.contents().get(number) == Content.DIRTY ? 1 : 0;
        assertThat(volume.fsck().exitCode()).as("%s: %s", random, volume.fsck()).isEqualTo(dirty);
        if (patched) {
            byte[] fresh = volume.copyOut("STATE.TGZ");
            assertThat(confOf(fresh)).as("%s", random).isEqualTo(random.state().after());
            assertOnlyTheConfChanged(random, random.state().archive(), fresh);
        }
    }

    private static String confOf(byte[] archive) throws IOException {
        byte[] local = member(members(peeled(archive)), "local.tgz");
        return new String(member(members(peeled(local)), "etc/vmware/esx.conf"), StandardCharsets.ISO_8859_1);
    }

    /** The inner tar differs in the letters alone, or in a record; every other member of the outer one is the same. */
    private static void assertOnlyTheConfChanged(RandomDisk random, byte[] old, byte[] fresh) throws IOException {
        assertThat(isGzip(fresh)).as("%s", random).isTrue();
        Map<String, byte[]> oldMembers = members(peeled(old));
        Map<String, byte[]> freshMembers = members(peeled(fresh));
        assertThat(freshMembers.keySet()).containsExactlyElementsOf(oldMembers.keySet());
        for (String name : oldMembers.keySet()) {
            if (!name.equals("local.tgz")) {
                assertThat(freshMembers).containsEntry(name, member(oldMembers, name));
            }
        }
        assertThat(isGzip(member(freshMembers, "local.tgz"))).as("%s", random).isTrue();
        if (random.state().store().isPresent()) {
            assertOnlyTheRecordIsGone(
                    random,
                    random.state().store().get(),
                    members(peeled(member(oldMembers, "local.tgz"))),
                    members(peeled(member(freshMembers, "local.tgz"))));
            return;
        }
        String oldTar = new String(peeled(member(oldMembers, "local.tgz")), StandardCharsets.ISO_8859_1);
        String freshTar = new String(peeled(member(freshMembers, "local.tgz")), StandardCharsets.ISO_8859_1);
        assertThat(freshTar.equals(
                        oldTar.replace(random.state().before(), random.state().after())))
                .as("%s: the inner tar", random)
                .isTrue();
    }

    private static void assertOnlyTheRecordIsGone(
            RandomDisk random, RandomStore store, Map<String, byte[]> old, Map<String, byte[]> fresh) {
        assertThat(fresh.keySet()).as("%s", random).containsExactlyElementsOf(old.keySet());
        for (String name : old.keySet()) {
            if (!name.equals(RandomStore.MEMBER) && !name.equals("etc/vmware/esx.conf")) {
                assertThat(fresh).as("%s", random).containsEntry(name, member(old, name));
            }
        }
        byte[] database = member(fresh, RandomStore.MEMBER);
        assertThat(store.rest(database))
                .as("%s", random)
                .isEqualTo(store.rest(store.database()))
                .contains("ok");
        assertThat(store.functions(store.database()).contains(store.address()))
                .as("%s", random)
                .isEqualTo(store.recorded());
        assertThat(store.functions(database)).as("%s", random).doesNotContain(store.address());
    }

    private static <K> byte[] member(Map<K, byte[]> members, K name) {
        byte[] content = members.get(name);
        assertThat(content).as("%s of %s", name, members.keySet()).isNotNull();
        return Objects.requireNonNull(content);
    }

    private static boolean isGzip(byte[] file) {
        return file[0] == 0x1f && file[1] == (byte) 0x8b;
    }

    private static byte[] peeled(byte[] file) throws IOException {
        return isGzip(file) ? new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes() : file;
    }

    private static Map<String, byte[]> members(byte[] tar) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), in.readAllBytes());
            }
        }
        return members;
    }

    private void assertSurvivesPowerCuts(RandomDisk random, Map<Integer, byte[]> states, Optional<Integer> next)
            throws Exception {
        RecordingDisk disk = new RecordingDisk(random.disk());
        FoundBanks found = BankFinder.onDisk(disk);
        List<BankChange> changes = found.banks().stream()
                .filter(bank -> states.containsKey(bank.partition().orElse(0)))
                .map(bank ->
                        new BankChange(bank, member(states, bank.partition().orElse(0))))
                .toList();
        byte[] old = peeled(random.state().archive());
        WritePlan.of(found, changes, WriteOptions.SAFE).carryOut(folder.resolve("cuts"));
        int cuts = PowerCuts.forEach(disk, 1, cut -> {
            try (SectorDevice device = cut.openForReading()) {
                assertThat(LoaderJudge.boot(device).map(LoaderJudge.Bank::partition))
                        .as("%s", random)
                        .isEqualTo(next);
                for (LoaderJudge.Bank bank : LoaderJudge.banks(device)) {
                    if (states.containsKey(bank.partition())) {
                        byte[] loaded = bank.state().orElseThrow(() -> new AssertionError(random + ": " + bank));
                        assertThat(Arrays.equals(loaded, old)
                                        || Arrays.equals(loaded, peeled(member(states, bank.partition()))))
                                .as("%s: bank %d", random, bank.partition())
                                .isTrue();
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(cuts).isGreaterThan(10);
    }
}
