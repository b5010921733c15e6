package org.directpathguard.rules.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.PciFunction;
import org.directpathguard.rules.Situation;

/**
 * Where an entry of a policy applies. Every field that is given has to fit; {@code *} stands for any text, {@code ?} for one
 * character; upper and lower case are the same.
 *
 * @param patterns field names of the file with their patterns
 */
record Scope(Map<String, String> patterns) {

    /** The vCenter a host was read through. */
    static final String VCENTER = "vcenter";
    /** The cluster of a host. */
    static final String CLUSTER = "cluster";
    /** Name, managed object id or UUID of a host. */
    static final String HOST = "host";
    /** A tag of a host. */
    static final String HOST_TAG = "hostTag";
    /** Class of a requested device, four hexadecimal digits. */
    static final String DEVICE_CLASS = "deviceClass";
    /** Address or vendor:device of a requested device. */
    static final String DEVICE = "device";

    /** The fields in the order in which they are documented. */
    static final Set<String> FIELDS = Set.of(VCENTER, CLUSTER, HOST, HOST_TAG, DEVICE_CLASS, DEVICE);

    Scope {
        patterns = Map.copyOf(patterns);
    }

    /**
     * Whether it applies to a situation. Fields about devices have to fit <em>every</em> requested device, so that a lowered
     * severity for one never covers another.
     */
    boolean covers(Situation situation) {
        HostIdentity host = situation.snapshot().identity();
        Set<PciFunction> devices = situation.request().devices().stream()
                .flatMap(address -> situation.topology().function(address).stream())
                .collect(Collectors.toSet());
        return fits(VCENTER, host.vcenter().stream())
                && fits(CLUSTER, host.cluster().stream())
                && fits(HOST, Stream.concat(Stream.of(host.name(), host.moid()), host.uuid().stream()))
                && fits(HOST_TAG, host.tags().stream())
                && (isAboutNoDevice() || (!devices.isEmpty() && devices.stream().allMatch(this::coversDevice)));
    }

    private boolean isAboutNoDevice() {
        return !patterns.containsKey(DEVICE_CLASS) && !patterns.containsKey(DEVICE);
    }

    private boolean coversDevice(PciFunction device) {
        return fits(DEVICE_CLASS, Stream.of(device.pciClass().toString()))
                && fits(
                        DEVICE,
                        Stream.of(device.address().toString(), device.identity().vendorAndDevice()));
    }

    private boolean fits(String field, Stream<String> values) {
        Optional<String> wanted = Optional.ofNullable(patterns.get(field));
        return wanted.isEmpty() || values.anyMatch(value -> matches(wanted.get(), value));
    }

    private static boolean matches(String wildcard, String value) {
        String regex = wildcard.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return value.toLowerCase(Locale.ROOT).matches(regex);
    }
}
