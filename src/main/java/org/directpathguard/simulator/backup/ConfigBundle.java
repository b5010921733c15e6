package org.directpathguard.simulator.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.simulator.data.Element;

/**
 * A configuration bundle as {@code BackupFirmwareConfiguration} makes it: {@code Manifest.txt} and {@code state.tgz},
 * which holds {@code local.tgz}, which holds the host's files.
 *
 * <p>The layout is that of releases up to 7.0 U1, for every host: a real host of a later release seals what is inside
 * and keeps passthrough in its ConfigStore.
 */
public final class ConfigBundle {

    private static final int READABLE = 0100644;

    private ConfigBundle() {}

    /**
     * Packs the configuration of a host.
     *
     * @param host its properties while no function is given away
     * @param passthrough the functions that it would give away after a reboot
     * @return the bytes of the bundle
     */
    public static byte[] of(Element host, Set<PciAddress> passthrough) {
        byte[] local = packed(Map.of("etc/vmware/esx.conf", EsxConf.of(host, passthrough)));
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("Manifest.txt", manifest(host).getBytes(StandardCharsets.UTF_8));
        members.put("state.tgz", tgz(Map.of("local.tgz", local)));
        return tgz(members);
    }

    private static String manifest(Element host) {
        return "RELEASELEVEL: " + host.textAt("config", "product", "version") + "\nUUID: "
                + host.textAt("hardware", "systemInfo", "uuid") + "\nKERNELOPTS:\nUSEROPTS:\n";
    }

    private static byte[] packed(Map<String, String> files) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        files.forEach((name, text) -> members.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return tgz(members);
    }

    private static byte[] tgz(Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setMode(READABLE);
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An archive in memory could not be written", e);
        }
        return bytes.toByteArray();
    }
}
