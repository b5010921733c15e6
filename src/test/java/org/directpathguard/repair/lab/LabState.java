package org.directpathguard.repair.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Saved configurations, made quickly, for suites in which the archive itself is not the matter. */
public final class LabState {

    /** A SATA controller in passthrough, as ESXi 6.5 writes it: the article's host. */
    public static final String SATA_PASSED = """
        /system/uuid = "5a2b3c4d-1111-2222-3333-001122334455"
        /adv/Misc/HostName = "esx01"
        /device/00000:000:31.2/owner = "passthru"
        /device/00000:000:31.2/vmkname = "vmhba0"
        /device/00000:000:31.2/vendor = "8086"
        /device/00000:000:31.2/device = "3b25"
        """;

    /** The same host before anybody ticked a box. */
    public static final String SATA_HELD = SATA_PASSED.replace("passthru", "vmkernel");

    /** The same host with a second storage controller in passthrough. */
    public static final String TWO_CONTROLLERS = SATA_PASSED + """
        /device/00000:003:00.0/owner = "passthru"
        /device/00000:003:00.0/vmkname = "vmhba2"
        """;

    private LabState() {}

    /**
     * A {@code state.tgz} as releases up to 6.7 save it.
     *
     * @param esxConf the text of {@code esx.conf}
     * @return the archive
     */
    public static byte[] of(String esxConf) {
        return of(esxConf, Map.of());
    }

    /**
     * A {@code state.tgz} with more files.
     *
     * @param esxConf the text of {@code esx.conf}
     * @param more names and contents of further files
     * @return the archive
     */
    public static byte[] of(String esxConf, Map<String, byte[]> more) {
        return gzip(tar(Map.of("local.tgz", gzip(local(esxConf, more)))));
    }

    /**
     * The same without compression, as the article's procedure leaves it.
     *
     * @param esxConf the text of {@code esx.conf}
     * @return a plain tar in a plain tar
     */
    public static byte[] uncompressed(String esxConf) {
        return tar(Map.of("local.tgz", local(esxConf, Map.of())));
    }

    /**
     * A state with an envelope that cannot be opened here.
     *
     * @param mode the mode in {@code encryption.info}, such as TPM
     * @return the archive
     */
    public static byte[] sealed(String mode) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(
                "encryption.info",
                (".encoding = \"UTF-8\"\nmode = \"" + mode + "\"\n").getBytes(StandardCharsets.UTF_8));
        members.put("local.tgz.ve", new byte[12_288]);
        return gzip(tar(members));
    }

    /**
     * A state sealed without a TPM, as 7.0 U2 and later save it.
     *
     * @param esxConf the text of {@code esx.conf}
     * @param more names and contents of further files
     * @return the archive
     */
    public static byte[] sealed(String esxConf, Map<String, byte[]> more) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("encryption.info", LabEnvelope.INFO.getBytes(StandardCharsets.UTF_8));
        members.put("local.tgz.ve", LabEnvelope.seal(gzip(local(esxConf, more))));
        return gzip(tar(members));
    }

    private static byte[] local(String esxConf, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("etc/passwd", "root:x:0:0:Administrator:/:/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        files.put("etc/vmware/esx.conf", esxConf.getBytes(StandardCharsets.UTF_8));
        files.putAll(more);
        return tar(files);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
                entry.setSize(member.getValue().length);
                entry.setModTime(1_600_000_000_000L);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
