package org.directpathguard.repair.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Archives made inside Java, for tests that need many small ones. */
final class TestTars {

    static final String ESX_CONF = "etc/vmware/esx.conf";
    static final String STORE = "var/lib/vmware/configstore/backup/current-store-1";

    private TestTars() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
                entry.setSize(member.getValue().length);
                entry.setModTime(1_600_000_000_000L);
                entry.setMode(0101644);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] tar(String name, byte[] content) {
        return tar(Map.of(name, content));
    }

    /** The files of a small host, esx.conf among others. */
    static Map<String, byte[]> files(String esxConf) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("etc/passwd", text("root:x:0:0:Administrator:/:/bin/sh\n"));
        files.put(ESX_CONF, text(esxConf));
        files.put("etc/vmware/ssl/rui.key", text("not a key\n"));
        return files;
    }

    static byte[] local(String esxConf) {
        return gzip(tar(files(esxConf)));
    }

    static byte[] state(String esxConf) {
        return state(local(esxConf));
    }

    static byte[] state(byte[] local) {
        return gzip(tar("local.tgz", local));
    }
}
