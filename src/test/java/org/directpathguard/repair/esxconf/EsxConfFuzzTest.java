package org.directpathguard.repair.esxconf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.lab.LabDamage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** No esx.conf makes reading fail, and releasing changes eight bytes for each line and nothing else. */
class EsxConfFuzzTest {

    private static final String SOUND = """
            /system/uuid = "4f1d3c2b"
            /device/000:31.2/owner = "passthru"
            /device/000:31.2/vmkname = "vmhba0"
            /device/0000:3b:00.0/owner="passthru"
            /vmkdevmgr/pci/p0000:00:1f.2/alias = "vmhba0"
            /device/00001:130:00.1/owner = "vmkernel"
            """;

    static Stream<byte[]> files() {
        return Stream.of(SOUND, SOUND.replace("\n", "\r\n"), SOUND.strip())
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @FuzzTest
    void releasingChangesEightBytesForEachLine(byte[] file) {
        EsxConf conf = EsxConf.parse(file);
        List<OwnerLine> passthrough =
                conf.owners().stream().filter(OwnerLine::isPassthrough).toList();

        byte[] released = conf.release(passthrough);

        int differences = 0;
        for (int i = 0; i < file.length; i++) {
            differences += file[i] == released[i] ? 0 : 1;
        }
        assertThat(released).hasSameSizeAs(file);
        assertThat(differences).isEqualTo(8 * passthrough.size());
        assertThat(EsxConf.parse(released).owners()).noneMatch(OwnerLine::isPassthrough);
        assertThat(EsxConf.parse(released).owners()).hasSameSizeAs(conf.owners());
    }

    @Test
    void theClaimHoldsForManyDamagedFiles() throws Exception {
        for (byte[] file : files().toList()) {
            LabDamage.spread(file, 1000, this::releasingChangesEightBytesForEachLine);
        }
    }
}
