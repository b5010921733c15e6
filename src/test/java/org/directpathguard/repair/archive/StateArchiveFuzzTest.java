package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabDamage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: read and rewritten, or refused with a reason. Nothing else may come out. */
class StateArchiveFuzzTest {

    private static final String CONF = "/device/000:31.2/owner = \"passthru\"\n/device/003:00.0/owner = \"passthru\"\n";
    private static final byte[] TAR = TestTars.tar(TestTars.files(CONF));

    static Stream<byte[]> states() {
        return Stream.of(TestTars.state(CONF), TestTars.tar("local.tgz", TAR), TestTars.gzip(TAR));
    }

    static Stream<byte[]> tars() {
        return Stream.of(TAR, TestTars.tar("etc/" + "long".repeat(50), new byte[600]));
    }

    @MethodSource("states")
    @FuzzTest
    void anyFileIsReadOrRefusedWithAReason(byte[] file) throws Exception {
        try {
            StateArchive archive = StateArchive.read(file);
            RewrittenState rewritten = archive.rewrite(Set.copyOf(archive.entries()), RewriteOptions.DEFAULT);
            assertThat(StateArchive.read(rewritten.bytes()).entries()).isEmpty();
        } catch (DamagedException | RefusedException e) {
            assertThat(e.matter()).isNotBlank();
            assertThat(e.nextStep()).isNotBlank();
        }
    }

    @MethodSource("tars")
    @FuzzTest
    void anyConfigurationInsideSoundLayersIsReadOrRefusedWithAReason(byte[] tar) throws Exception {
        anyFileIsReadOrRefusedWithAReason(TestTars.state(TestTars.gzip(tar)));
    }

    @MethodSource("tars")
    @FuzzTest
    void anyTarThatIsReadIsKeptByteForByte(byte[] tar) throws Exception {
        try {
            TarArchive archive = TarReader.read(tar, "local.tgz", ArchiveLimits.USUAL);
            assertThat(TarRewrite.replace(archive, Map.of())).isEqualTo(tar);
        } catch (DamagedException | RefusedException e) {
            assertThat(e.nextStep()).isNotBlank();
        }
    }

    @MethodSource("states")
    @FuzzTest
    void anyGzipLayerThatIsReadIsWrittenBackToTheSameContent(byte[] file) throws Exception {
        try {
            GzipLayer layer = GzipLayer.open(file, "state.tgz", ArchiveLimits.USUAL);
            byte[] again = layer.wrap(layer.content());
            assertThat(GzipLayer.open(again, "state.tgz", ArchiveLimits.USUAL).content())
                    .isEqualTo(layer.content());
        } catch (DamagedException | RefusedException e) {
            assertThat(e.nextStep()).isNotBlank();
        }
    }

    @Test
    void theClaimsHoldForManyDamagedFiles() throws Exception {
        for (byte[] state : states().toList()) {
            LabDamage.spread(state, 300, this::anyFileIsReadOrRefusedWithAReason);
            LabDamage.spread(state, 200, this::anyGzipLayerThatIsReadIsWrittenBackToTheSameContent);
        }
        for (byte[] tar : tars().toList()) {
            LabDamage.spread(tar, 300, this::anyConfigurationInsideSoundLayersIsReadOrRefusedWithAReason);
            LabDamage.spread(tar, 500, this::anyTarThatIsReadIsKeptByteForByte);
        }
    }
}
