package org.directpathguard.repair.lab;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes on a bank.
 *
 * @param format how the partition is formatted
 * @param mark whether VMware's mark and a UUID are put into the second sector
 * @param bootConfig the text of {@code boot.cfg}; empty for none
 * @param files the other files, by name
 */
@SuppressWarnings("ArrayRecordComponent")
public record LabBank(LabFormat format, boolean mark, String bootConfig, Map<String, byte[]> files) {

    /**
     * A bank with the usual {@code boot.cfg} and a state archive.
     *
     * @param format how the partition is formatted
     * @param updated the counter in {@code boot.cfg}
     * @param bootstate the state in {@code boot.cfg}
     * @param state the bytes of STATE.TGZ
     * @return the bank
     */
    public static LabBank with(LabFormat format, long updated, int bootstate, byte[] state) {
        return new LabBank(format, true, bootConfig(updated, bootstate), Map.of("STATE.TGZ", state));
    }

    /**
     * The usual {@code boot.cfg}, in the order in which the installer of 6.x writes it.
     *
     * @param updated the counter
     * @param bootstate the state
     * @return its text
     */
    public static String bootConfig(long updated, int bootstate) {
        return """
            bootstate=%d
            title=Loading VMware ESXi
            timeout=5
            prefix=
            kernel=b.b00
            kernelopt=
            modules=jumpstrt.gz --- useropts.gz --- features.gz --- k.b00 --- s.v00 --- imgdb.tgz --- state.tgz
            build=6.5.0-0.0.4564106
            updated=%d
            """.formatted(bootstate, updated);
    }

    /**
     * The same bank with other boot settings.
     *
     * @param text the text of {@code boot.cfg}; empty for none
     * @return the changed bank
     */
    public LabBank withBootConfig(String text) {
        return new LabBank(format, mark, text, files);
    }

    /**
     * The same bank without VMware's mark.
     *
     * @return the changed bank
     */
    public LabBank withoutMark() {
        return new LabBank(format, false, bootConfig, files);
    }

    /**
     * The same bank with one more file, or with another content of a file.
     *
     * @param name a file name
     * @param content its content
     * @return the changed bank
     */
    public LabBank withFile(String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, content);
        return new LabBank(format, mark, bootConfig, more);
    }

    /**
     * The same bank without a file.
     *
     * @param name a file name
     * @return the changed bank
     */
    public LabBank withoutFile(String name) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        fewer.remove(name);
        return new LabBank(format, mark, bootConfig, fewer);
    }

    byte[] bootConfigBytes() {
        return bootConfig.getBytes(StandardCharsets.UTF_8);
    }
}
