package org.directpathguard.repair.esxconf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An esx.conf. No content makes reading it fail: what is not understood is reported and left alone. */
public final class EsxConf {

    private static final byte[] PASSTHRU = OwnerLine.PASSTHRU.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VMKERNEL = OwnerLine.VMKERNEL.getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final List<OwnerLine> owners;
    private final List<StrangeLine> strangeLines;
    private final KnownDevices devices;
    private final Map<String, String> settings;
    private final int entries;

    EsxConf(
            byte[] file,
            List<OwnerLine> owners,
            List<StrangeLine> strangeLines,
            KnownDevices devices,
            Map<String, String> settings,
            int entries) {
        this.file = file;
        this.owners = List.copyOf(owners);
        this.strangeLines = List.copyOf(strangeLines);
        this.devices = devices;
        this.settings = Map.copyOf(settings);
        this.entries = entries;
    }

    /**
     * Reads the file.
     *
     * @param file its bytes, with LF or CR LF ends, in any character set that contains ASCII
     * @return what it says
     */
    public static EsxConf parse(byte[] file) {
        return new ConfReader().read(file.clone());
    }

    /** {@return every owner line whose key has the shape of a PCI address, in the order of the file} */
    public List<OwnerLine> owners() {
        return owners;
    }

    /** {@return lines that speak of passthrough in a way that is not understood} */
    public List<StrangeLine> strangeLines() {
        return strangeLines;
    }

    /** {@return what other lines tell about functions} */
    public KnownDevices devices() {
        return devices;
    }

    /** {@return true if not one line follows the grammar} */
    public boolean isForeign() {
        return entries == 0;
    }

    /**
     * One setting outside {@code /device}.
     *
     * @param path its path; case does not matter
     * @return the value of the first line with that path, unless it is blank
     */
    public Optional<String> setting(String path) {
        return Optional.ofNullable(settings.get(path.toLowerCase(Locale.ROOT))).filter(value -> !value.isBlank());
    }

    /**
     * Gives functions back to the hypervisor.
     *
     * @param lines owner lines of this file that say passthrough
     * @return the file with eight other bytes for each of these lines
     * @throws IllegalArgumentException if a line does not say passthrough at its place
     */
    public byte[] release(Collection<OwnerLine> lines) {
        byte[] result = file.clone();
        for (OwnerLine line : lines) {
            int start = line.valueStart();
            int end = start + PASSTHRU.length;
            if (end > file.length || !Arrays.equals(file, start, end, PASSTHRU, 0, PASSTHRU.length)) {
                throw new IllegalArgumentException("No passthrough owner at byte " + start + " of esx.conf");
            }
            System.arraycopy(VMKERNEL, 0, result, start, VMKERNEL.length);
        }
        return result;
    }
}
