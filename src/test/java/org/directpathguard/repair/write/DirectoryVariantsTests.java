package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabStates;
import org.directpathguard.repair.lab.LabVolume;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever and however the state lies in its bank, it is replaced and nothing else changes. */
class DirectoryVariantsTests {

    private static final byte[] OLD = LabStates.gzip(1, 30_000);
    private static final byte[] NEW = LabStates.gzip(2, 31_000);

    private final Path folder;

    DirectoryVariantsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /** How the state came to lie there. */
    enum Variant {
        PLAIN(bank -> bank.copyIn("STATE.TGZ", OLD)),
        LOWER_CASE(bank -> bank.copyIn("state.tgz", OLD)),
        FAR_DOWN_THE_DIRECTORY(bank -> {
            bank.copyIn(files("FILE", 100, 1));
            bank.copyIn("STATE.TGZ", OLD);
        }),
        BEHIND_LONG_NAMES(bank -> {
            bank.copyIn("a file with a really long name that takes several entries.txt", new byte[10]);
            bank.copyIn("state.tgz.4711", new byte[10]);
            bank.copyIn("STATE.TGZ", OLD);
        }),
        AFTER_DELETED_ONES(bank -> {
            for (int index = 0; index < 3; index++) {
                bank.copyIn("FIRST" + index, new byte[1]);
                bank.copyIn("STATE.TGZ", new byte[3_000]);
                bank.mtools("mdel", "::STATE.TGZ");
                bank.mtools("mdel", "::FIRST" + index);
            }
            bank.copyIn("KEEP", new byte[1]);
            bank.copyIn("STATE.TGZ", OLD);
        }),
        IN_FRAGMENTS(bank -> {
            bank.copyIn(files("FRAG", 40, 2_000));
            bank.mtools("mdel", "::FRAG[0-9]", "::FRAG[13]5", "::FRAG2[0268]");
            bank.copyIn("STATE.TGZ", OLD);
        }),
        EMPTY(bank -> bank.copyIn("STATE.TGZ", new byte[0])),
        HIDDEN_AND_READ_ONLY(bank -> {
            bank.copyIn("STATE.TGZ", OLD);
            bank.mtools("mattrib", "+r", "+h", "+s", "::STATE.TGZ");
        }),
        BESIDE_FOLDERS(bank -> {
            bank.mtools("mmd", "::EFI", "::EFI/VMWARE", "::a folder with a long name");
            bank.copyIn("EFI/VMWARE/STATE.TGZ", new byte[5_000]);
            bank.copyIn("STATE.TGZ", OLD);
        });

        @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
        private final Consumer<LabVolume> fill;

        Variant(Consumer<LabVolume> fill) {
            this.fill = fill;
        }
    }

    private static Map<String, byte[]> files(String name, int count, int size) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int index = 0; index < count; index++) {
            files.put(name + index, new byte[size]);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void theStateIsReplacedAndNothingElseChanges(Variant variant) throws Exception {
        LabDisk disk = LabDisk.create(folder.resolve("disk.img"), LabLayout.TINY);
        LabVolume bank = disk.bank(5, LabBank.with(LabFormat.TINY, 1, 0, OLD).withoutFile("STATE.TGZ"));
        variant.fill.accept(bank);
        byte[] before = Files.readAllBytes(disk.file());

        FoundBanks found = BankFinder.find(List.of(disk.file()));
        List<BankOutcome> outcomes = WritePlan.of(
                        found, List.of(new BankChange(found.banks().get(0), NEW)), WriteOptions.SAFE)
                .carryOut(folder.resolve("journal"));

        assertThat(outcomes).extracting(BankOutcome::result).containsExactly(BankResult.REPAIRED);
        assertThat(bank.copyOut("STATE.TGZ")).isEqualTo(NEW);
        assertThat(bank.fsck().exitCode()).isZero();
        byte[] after = Files.readAllBytes(disk.file());
        assertThat(changedInDirectory(bank, before, after)).isSubsetOf(26, 27, 28, 29, 30, 31);
        assertThat(Arrays.mismatch(upToFat(bank, before), upToFat(bank, after))).isEqualTo(-1);
        assertThat(otherFiles(bank)).isEqualTo(otherFilesOf(disk, before));
    }

    /** Offsets within the directory entries that changed, in the root directory; it lies behind two FATs of 32 sectors. */
    private static List<Integer> changedInDirectory(LabVolume bank, byte[] before, byte[] after) {
        int start = (int) bank.start() + (2 + 2 * 32) * 512;
        return java.util.stream.IntStream.range(start, start + 512 * 32)
                .filter(at -> before[at] != after[at])
                .mapToObj(at -> (at - start) % 32)
                .distinct()
                .toList();
    }

    private static byte[] upToFat(LabVolume bank, byte[] image) {
        return Arrays.copyOfRange(image, 0, (int) bank.start() + 2 * 512);
    }

    private static Map<String, String> otherFiles(LabVolume bank) {
        Map<String, String> files = new TreeMap<>();
        for (String name : bank.mtools("mdir", "-b", "-/", "::").split("\n", -1)) {
            if (!name.isBlank() && !name.endsWith("/") && !name.equalsIgnoreCase("::/STATE.TGZ")) {
                files.put(name, Arrays.toString(bank.copyOut(name.substring(2))));
            }
        }
        return files;
    }

    private static Map<String, String> otherFilesOf(LabDisk disk, byte[] image) throws Exception {
        Files.write(disk.file(), image);
        return otherFiles(disk.volume(5));
    }
}
