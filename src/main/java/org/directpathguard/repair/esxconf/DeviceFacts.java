package org.directpathguard.repair.esxconf;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.pci.PciClass;

/**
 * What the other lines of a key say about its function.
 *
 * <p>{@code vmkname} is recorded from a real host. That {@code vendor} and {@code device} lines with four hexadecimal
 * digits exist is told by people only; longer names for them and a class line are tolerated.
 *
 * @param vmkname the adapter's name, such as {@code vmhba0}
 * @param vendorId four lower-case hexadecimal digits
 * @param deviceId likewise
 * @param pciClass the class
 */
public record DeviceFacts(
        Optional<String> vmkname, Optional<String> vendorId, Optional<String> deviceId, Optional<PciClass> pciClass) {

    /** Nothing known. */
    public static final DeviceFacts NONE =
            new DeviceFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern ID = Pattern.compile("(?:0x)?([0-9a-f]{1,4})");
    private static final Pattern CLASS = Pattern.compile("(?:0x)?([0-9a-f]{4})(?:[0-9a-f]{2})?");

    static DeviceFacts named(String vmkname) {
        return new DeviceFacts(Optional.of(vmkname), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DeviceFacts of(Map<String, String> attributes) {
        return new DeviceFacts(
                first(attributes, "vmkname").filter(name -> !name.isBlank()),
                first(attributes, "vendor", "vendorid").flatMap(DeviceFacts::id),
                first(attributes, "device", "deviceid").flatMap(DeviceFacts::id),
                first(attributes, "class", "classid", "classcode", "pciclass").flatMap(DeviceFacts::pciClass));
    }

    /**
     * Fills what is unknown here from facts about the same function in another place.
     *
     * @param other the other facts
     * @return these facts, completed
     */
    public DeviceFacts or(DeviceFacts other) {
        return new DeviceFacts(
                vmkname.or(other::vmkname),
                vendorId.or(other::vendorId),
                deviceId.or(other::deviceId),
                pciClass.or(other::pciClass));
    }

    /** {@return true for a storage adapter by its name, or a storage controller by its class} */
    public boolean isStorage() {
        return vmkname.filter(name -> name.startsWith("vmhba")).isPresent()
                || pciClass.filter(PciClass::isStorage).isPresent();
    }

    private static Optional<String> first(Map<String, String> attributes, String... names) {
        for (String name : names) {
            String value = attributes.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> id(String text) {
        Matcher matcher = ID.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of("0".repeat(4 - matcher.group(1).length()) + matcher.group(1))
                : Optional.empty();
    }

    private static Optional<PciClass> pciClass(String text) {
        Matcher matcher = CLASS.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(new PciClass(Integer.parseInt(matcher.group(1), 16))) : Optional.empty();
    }
}
