package org.directpathguard.repair.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A saved configuration as somebody's host may have left it, and what a repair has to make of its {@code esx.conf}.
 *
 * @param archive the state archive
 * @param before {@code esx.conf} as it is, each byte a character
 * @param after {@code esx.conf} as it has to be, each byte a character
 * @param naming the flags that name the function, if any are needed
 * @param store its ConfigStore, if it has one
 * @param story how it was made, for the message of a failure
 */
@SuppressWarnings("ArrayRecordComponent")
public record RandomState(
        byte[] archive, String before, String after, List<String> naming, Optional<RandomStore> store, String story) {

    private static final String BRIDGE = "/device/00000:000:28.0";

    private static final List<LabTar> WITHOUT_OPTIONS =
            List.of(LabTar.V7, LabTar.OLD_GNU, LabTar.GNU, LabTar.USTAR, LabTar.PAX, LabTar.BUSYBOX, LabTar.PYTHON);

    /**
     * Makes one.
     *
     * @param random decides
     * @param further whether a bridge above the function may be given away as well
     * @return the state
     */
    public static RandomState of(Random random, boolean further) {
        int bus = random.nextInt(40);
        int slot = random.nextInt(32);
        int function = random.nextInt(8);
        boolean typed = random.nextInt(4) == 0;
        String key = typed
                ? "%04x:%02x:%02x.%x".formatted(0, bus, slot, function)
                : (random.nextBoolean() ? "%03d:%02d.%d" : "00000:%03d:%02d.%d").formatted(bus, slot, function);
        String name = "/device/" + key;
        List<String> lines = new ArrayList<>();
        boolean several = random.nextInt(3) == 0;
        int owners = random.nextInt(6) == 0 ? 2 : 1;
        for (int count = 0; count < owners; count++) {
            lines.add(name + "/owner" + (typed && random.nextBoolean() ? "=" : " = ") + "\"passthru\"");
        }
        lines.add(name + "/vmkname = \"vmhba" + random.nextInt(70) + "\"");
        lines.add("/device/00000:060:07.0/owner = \"vmkernel\"");
        if (several) {
            lines.add("/device/00000:061:00.0/owner = \"passthru\"");
            lines.add("/device/00000:061:00.0/class = \"0300\"");
        }
        for (int count = random.nextInt(60); count > 0; count--) {
            lines.add("/net/pnic/child[%04d]/name = \"vmnic%d\"".formatted(count, random.nextInt(9)));
        }
        lines.add("/adv/Misc/Note = \"passthru \u00e4\u00fe owner = passthru\"");
        boolean bridged = further && random.nextInt(3) > 0;
        if (bridged) {
            lines.add(BRIDGE + "/owner = \"passthru\"");
            lines.add(BRIDGE + "/class = \"0604\"");
        }
        Collections.shuffle(lines, random);
        String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
        String before = String.join(end, lines) + (random.nextInt(4) == 0 ? "" : end);
        String after = before.replaceAll(
                "(?m)^(" + java.util.regex.Pattern.quote(name) + "/owner ?= ?)\"passthru\"", "$1\"vmkernel\"");
        List<String> naming = several || typed || random.nextBoolean() ? List.of("--key", key) : List.of();
        if (bridged && naming.isEmpty() && bus > 0) {
            after = after.replace(BRIDGE + "/owner = \"passthru\"", BRIDGE + "/owner = \"vmkernel\"");
        }
        StringBuilder story =
                new StringBuilder(key).append(' ').append(naming).append(bridged ? " behind a bridge" : "");
        byte[] archive = archive(random, before.getBytes(StandardCharsets.ISO_8859_1), Map.of(), story);
        return new RandomState(archive, before, after, naming, Optional.empty(), story.toString());
    }

    /**
     * Makes one as ESXi 7 and later save it, with the functions' owners in a ConfigStore, and perhaps in {@code esx.conf}
     * as well.
     *
     * @param random decides
     * @return the state
     */
    public static RandomState withStore(Random random) {
        int bus = random.nextInt(200);
        int slot = random.nextInt(32);
        int function = random.nextInt(8);
        String address = "0000:%02x:%02x.%x".formatted(bus, slot, function);
        String owner = "/device/00000:%03d:%02d.%d/owner = ".formatted(bus, slot, function);
        String others = "/adv/Misc/HostName = \"esx07\"\n/device/00000:250:00.0/owner = \"passthru\"\n";
        RandomStore store = RandomStore.of(random, address);
        boolean inConf = !store.recorded() || random.nextBoolean();
        StringBuilder story = new StringBuilder(address).append(' ').append(store.story());
        story.append(inConf ? " and esx.conf" : "");
        String before = others + (inConf ? owner + "\"passthru\"\n" : "");
        String after = others + (inConf ? owner + "\"vmkernel\"\n" : "");
        byte[] archive = archive(
                random,
                before.getBytes(StandardCharsets.ISO_8859_1),
                Map.of(RandomStore.MEMBER, store.database()),
                story);
        return new RandomState(
                archive, before, after, List.of("--device", address), Optional.of(store), story.toString());
    }

    private static byte[] archive(Random random, byte[] esxConf, Map<String, byte[]> more, StringBuilder story) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("etc/shadow", "root:*:1:0:9:7:::\n".getBytes(StandardCharsets.US_ASCII));
        files.put("etc/vmware/esx.conf", esxConf);
        files.put("etc/empty", new byte[0]);
        files.putAll(more);
        byte[] noise = new byte[random.nextInt(40_000)];
        random.nextBytes(noise);
        files.put("etc/vmware/" + "long-name-".repeat(random.nextInt(8)) + "seed", noise);
        byte[] local = gzip(random, tar(random, files, story), story);
        Map<String, byte[]> outer = new LinkedHashMap<>();
        boolean unknown = random.nextInt(4) == 0;
        if (unknown) {
            outer.put("unknown.bin", noise);
        }
        outer.put("local.tgz", local);
        return gzip(random, tar(random, outer, story), story);
    }

    private static byte[] tar(Random random, Map<String, byte[]> files, StringBuilder story) {
        LabTar program = WITHOUT_OPTIONS.get(random.nextInt(WITHOUT_OPTIONS.size()));
        story.append(' ').append(program);
        try {
            Path scratch = Files.createTempDirectory("lab");
            try {
                return program.pack(scratch, files);
            } finally {
                LabPrograms.succeed("", "rm", "-rf", scratch.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(Random random, byte[] content, StringBuilder story) {
        if (random.nextInt(6) == 0) {
            story.append(" plain");
            return content;
        }
        int flags = random.nextInt(3) == 0 ? random.nextInt(32) : 0;
        story.append(" gzip").append(flags);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 0, 3});
        if ((flags & 4) != 0) {
            file.writeBytes(new byte[] {3, 0, 'a', 'b', 'c'});
        }
        if ((flags & 8) != 0) {
            file.writeBytes("local.tar\0".getBytes(StandardCharsets.US_ASCII));
        }
        if ((flags & 16) != 0) {
            file.writeBytes("a comment\0".getBytes(StandardCharsets.US_ASCII));
        }
        if ((flags & 2) != 0) {
            CRC32 header = new CRC32();
            header.update(file.toByteArray());
            file.writeBytes(new byte[] {(byte) header.getValue(), (byte) (header.getValue() >> 8)});
        }
        Deflater deflater = new Deflater(random.nextInt(10), true);
        deflater.setInput(content);
        deflater.finish();
        byte[] room = new byte[content.length + 1_000];
        file.write(room, 0, deflater.deflate(room));
        deflater.end();
        CRC32 crc = new CRC32();
        crc.update(content);
        file.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(content.length)
                .array());
        return file.toByteArray();
    }
}
