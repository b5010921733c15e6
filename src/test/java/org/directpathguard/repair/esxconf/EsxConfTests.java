package org.directpathguard.repair.esxconf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.directpathguard.pci.PciAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EsxConfTests {

    @ParameterizedTest
    @CsvSource({
        "000:31.2, 0000:00:1f.2, ",
        "00000:000:31.2, 0000:00:1f.2, ",
        "00000:016:00.0, 0000:10:00.0, 0000:16:00.0",
        "000:16.0, 0000:00:10.0, 0000:00:16.0",
        "0000:03:00.0, 0000:03:00.0, 0000:03:00.0",
        "0000:00:31.2, 0000:00:1f.2, ",
        "0000:3b:00.0, , 0000:3b:00.0",
        "0000:00:1F.2, , 0000:00:1f.2",
        "000:175.0, , ",
        "00001:130:00.1, 0001:82:00.1, ",
    })
    void readsAKeyInBothBases(String literal, String decimal, String hexadecimal) {
        DeviceKey key = owner(line(literal)).key();

        assertThat(key.decimal().map(PciAddress::toString)).isEqualTo(Optional.ofNullable(decimal));
        assertThat(key.hexadecimal().map(PciAddress::toString)).isEqualTo(Optional.ofNullable(hexadecimal));
    }

    @ParameterizedTest
    @CsvSource({
        "000:31.2, true",
        "00000:000:31.2, true",
        "0000:00:31.2, false",
        "00:1f.2, false",
        "000:1f.2, false",
        "000:31.8, false",
        "00000:00:31.2, false"
    })
    void tellsKeysThatEsxiSpellsFromTypedOnes(String literal, boolean byEsxi) {
        assertThat(owner(line(literal)).key().spelledByEsxi()).isEqualTo(byEsxi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/device/000:31.2/owner = \"passthru\"",
                "/device/000:31.2/owner=\"passthru\"",
                "  /device/000:31.2/owner\t=\t\"passthru\"  ",
                "/device/000:31.2/owner = \"passthru\"\t",
            })
    void understandsOddSpacingAndChangesEightBytes(String line) {
        byte[] file = bytes(line + "\n");
        EsxConf conf = EsxConf.parse(file);

        byte[] released = conf.release(conf.owners());

        assertThat(text(released)).isEqualTo(line.replace("passthru", "vmkernel") + "\n");
        assertThat(conf.owners()).singleElement().satisfies(owner -> {
            assertThat(owner.text()).isEqualTo(line);
            assertThat(owner.released()).isEqualTo(line.replace("passthru", "vmkernel"));
        });
        assertThat(conf.strangeLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/device/000:31.2/owner = passthru",
                "/device/000:31.2/owner = 'passthru'",
                "/device/000:31.2/owner = \"Passthru\"",
                "/device/000:31.2/owner = \"passthru \"",
                "/device/000:31.2/owner = \"passthru",
                "/device/000:31.2/owner = \"passthru\" # mine",
                "#/device/000:31.2/owner = \"passthru\"",
                "/device/vmhba0/owner = \"passthru\"",
                "/device/31.2/owner = \"passthru\"",
                "/device/0:0:0:31.2/owner = \"passthru\"",
                "/device/000:31.2/owner/x = \"passthru\"",
                "/device/000:31.2/Owner = \"passthru\"",
                "/devices/000:31.2/owner = \"passthru\"",
                "/device/000:31.2/driver = \"passthru\"",
                "/device/000:31.2/owner = \"pciPassthru\"",
                "device/000:31.2/owner = \"passthru\"",
                "/device/000:31.2/owner \"passthru\"",
            })
    void reportsWhatLooksLikePassthroughButIsNotUnderstoodAndNeverChangesIt(String line) {
        EsxConf conf = EsxConf.parse(bytes("/a = \"b\"\n" + line + "\n"));

        assertThat(conf.owners().stream().filter(OwnerLine::isPassthrough)).isEmpty();
        assertThat(conf.strangeLines()).containsExactly(new StrangeLine(2, line));
    }

    @Test
    void keepsLineEndsOrderDuplicatesAndForeignCharacters() {
        byte[] file = new byte[] {'/', 'a', ' ', '=', ' ', '"', (byte) 0xff, (byte) 0xc3, (byte) 0xa9, '"', '\r', '\n'};
        byte[] rest = bytes("\r\n/device/000:31.2/owner = \"passthru\"\r\n\r/x\n"
                + "/device/000:31.2/owner = \"passthru\"\n/device/000:30.0/owner = \"passthru\"");
        byte[] whole = Arrays.copyOf(file, file.length + rest.length);
        System.arraycopy(rest, 0, whole, file.length, rest.length);
        EsxConf conf = EsxConf.parse(whole);

        assertThat(conf.owners().stream().map(OwnerLine::lineNumber)).containsExactly(3, 5, 6);
        byte[] released = conf.release(conf.owners().subList(0, 2));
        assertThat(new String(released, StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(whole, StandardCharsets.ISO_8859_1)
                        .replace("000:31.2/owner = \"passthru\"", "000:31.2/owner = \"vmkernel\""));
        assertThat(conf.release(List.of())).isEqualTo(whole);
    }

    @Test
    void tellsWhatOtherLinesSayAboutAFunction() {
        EsxConf conf = EsxConf.parse(bytes("""
                /device/000:31.2/vmkname = "vmhba0"
                /device/000:31.2/vendor = "8086"
                /device/000:31.2/device = "0x3B25"
                /device/00000:000:31.2/class = "010601"
                /device/000:25.0/vmkname = "vmnic0"
                /vmkdevmgr/pci/p0000:03:00.0/alias = "vmhba1"
                /vmkdevmgr/pci/m00008901/alias = "vmhba2"
                """));

        DeviceFacts sata = conf.devices().at(new PciAddress(0, 0, 0x1f, 2));
        assertThat(sata.vmkname()).contains("vmhba0");
        assertThat(sata.vendorId()).contains("8086");
        assertThat(sata.deviceId()).contains("3b25");
        assertThat(sata.pciClass())
                .hasValueSatisfying(code -> assertThat(code.isStorage()).isTrue());
        assertThat(conf.devices().storage())
                .containsExactlyInAnyOrder(new PciAddress(0, 0, 0x1f, 2), new PciAddress(0, 3, 0, 0));
        assertThat(conf.devices().knows(new PciAddress(0, 0, 0x19, 0))).isTrue();
        assertThat(conf.devices().knows(new PciAddress(0, 0, 0x1e, 0))).isFalse();
    }

    @Test
    void tellsWhoseItIs() {
        EsxConf conf = EsxConf.parse(bytes("/system/uuid = \"4f1d\"\n/adv/Misc/HostName = \"esx01\"\n/empty = \"\"\n"));

        assertThat(conf.setting("/system/uuid")).contains("4f1d");
        assertThat(conf.setting("/adv/misc/hostname")).contains("esx01");
        assertThat(conf.setting("/empty")).isEmpty();
        assertThat(conf.isForeign()).isFalse();
        assertThat(EsxConf.parse(bytes("hello\nworld")).isForeign()).isTrue();
        assertThat(EsxConf.parse(new byte[0]).isForeign()).isTrue();
    }

    @Test
    void releasesOnlyWhatIsPassthroughAtItsPlace() {
        OwnerLine line = owner(line("000:31.2"));
        EsxConf other = EsxConf.parse(bytes(line("000:31.2").replace("passthru", "vmkernel")));

        assertThatThrownBy(() -> other.release(List.of(line))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EsxConf.parse(new byte[3]).release(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsReleasedReadsAsReleasedAndNothingElseChanges(long seed) {
        Random random = new Random(seed);
        byte[] file = bytes(randomConf(random));
        EsxConf conf = EsxConf.parse(file);
        List<OwnerLine> chosen = new ArrayList<>(
                conf.owners().stream().filter(OwnerLine::isPassthrough).toList());
        chosen.removeIf(line -> random.nextBoolean());

        byte[] released = conf.release(chosen);

        EsxConf again = EsxConf.parse(released);
        assertThat(again.owners()).hasSameSizeAs(conf.owners());
        for (int i = 0; i < conf.owners().size(); i++) {
            OwnerLine before = conf.owners().get(i);
            OwnerLine after = again.owners().get(i);
            assertThat(after.owner()).isEqualTo(chosen.contains(before) ? "vmkernel" : before.owner());
            assertThat(after.valueStart()).isEqualTo(before.valueStart());
        }
        assertThat(again.strangeLines()).isEqualTo(conf.strangeLines());
        assertThat(differences(file, released)).isEqualTo(8 * chosen.size());
    }

    private static String randomConf(Random random) {
        StringBuilder text = new StringBuilder();
        String[] ends = {"\n", "\r\n"};
        String[] owners = {"passthru", "vmkernel", "other", "Passthru"};
        for (int i = 0; i < random.nextInt(40); i++) {
            String key = random.nextBoolean()
                    ? "%03d:%02d.%d".formatted(random.nextInt(300), random.nextInt(40), random.nextInt(9))
                    : "%04x:%02x:%02x.%x"
                            .formatted(random.nextInt(3), random.nextInt(256), random.nextInt(40), random.nextInt(9));
            String attribute = random.nextInt(4) == 0 ? "vmkname" : "owner";
            text.append("/device/%s/%s%s=%s\"%s\""
                    .formatted(
                            key,
                            attribute,
                            " ".repeat(random.nextInt(3)),
                            " ".repeat(random.nextInt(3)),
                            owners[random.nextInt(owners.length)]));
            text.append(ends[random.nextInt(2)]);
        }
        return random.nextBoolean() ? text.toString().stripTrailing() : text.toString();
    }

    private static int differences(byte[] one, byte[] other) {
        assertThat(other).hasSameSizeAs(one);
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }

    private static OwnerLine owner(String line) {
        return EsxConf.parse(bytes(line)).owners().get(0);
    }

    private static String line(String key) {
        return "/device/" + key + "/owner = \"passthru\"\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
