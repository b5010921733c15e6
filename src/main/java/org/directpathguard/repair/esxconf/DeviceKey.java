package org.directpathguard.repair.esxconf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;

/**
 * The key of a function below {@code /device}, with both readings of its numbers.
 *
 * <p>ESXi spells keys in decimal: {@code BBB:DD.F} (Broadcom KB 1022011, recorded from 4.0) or {@code SSSSS:BBB:DD.F}
 * (remembered of 5.5 and 6.x, no public sample). Everything else was typed by somebody, in either base.
 *
 * @param literal the key as it stands there
 * @param decimal its decimal reading, where that is an address
 * @param hexadecimal its hexadecimal reading likewise
 */
public record DeviceKey(String literal, Optional<PciAddress> decimal, Optional<PciAddress> hexadecimal) {

    private static final Pattern KEY = Pattern.compile("(?:[0-9A-Fa-f]+:){1,2}[0-9A-Fa-f]+\\.[0-9A-Fa-f]+");
    private static final Pattern SPELLED_BY_ESXI = Pattern.compile("(?:[0-9]{5}:)?[0-9]{3}:[0-9]{2}\\.[0-7]");
    private static final Pattern DEVICE_PATH = Pattern.compile("/device/([^/]+)/([^/]+)");

    /**
     * Reads a key.
     *
     * @param literal text between {@code /device/} and the next slash
     * @return the key, or empty when the text has not the shape of one
     */
    static Optional<DeviceKey> parse(String literal) {
        return KEY.matcher(literal).matches()
                ? Optional.of(new DeviceKey(
                        literal, PciSpelling.ESX_CONF.parse(literal), PciSpelling.ESX_CONF_HEXADECIMAL.parse(literal)))
                : Optional.empty();
    }

    /** {@return true if ESXi itself spells keys this way, which makes the numbers decimal} */
    public boolean spelledByEsxi() {
        return SPELLED_BY_ESXI.matcher(literal).matches();
    }

    /** {@return true if both readings are addresses and differ} */
    public boolean isAmbiguous() {
        return decimal.isPresent() && hexadecimal.isPresent() && !decimal.equals(hexadecimal);
    }

    /** A path below {@code /device}: key and attribute. */
    record Path(String key, String attribute) {

        static Optional<Path> parse(String path) {
            Matcher matcher = DEVICE_PATH.matcher(path);
            return matcher.matches() ? Optional.of(new Path(matcher.group(1), matcher.group(2))) : Optional.empty();
        }
    }
}
