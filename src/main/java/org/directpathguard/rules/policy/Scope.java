package org.directpathguard.rules.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
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
     * Whether it applies to all of a situation. Fields about devices have to fit <em>every</em> device that is requested or
     * pending, so that a lowered severity for one never covers another.
     */
    boolean covers(Situation situation) {
        Set<PciAddress> addresses = new TreeSet<>(situation.request().devices());
        addresses.addAll(situation.pending());
        Set<PciFunction> devices = functions(situation, addresses);
        boolean allListed = devices.size() == addresses.size() && !devices.isEmpty();
        return coversHost(situation)
                && (isAboutNoDevice() || (allListed && devices.stream().allMatch(this::coversDevice)));
    }

    /** Whether it applies to a part of a situation: fields about devices fit one of those that leave. */
    boolean touches(Situation situation) {
        return coversHost(situation)
                && (isAboutNoDevice()
                        || functions(situation, situation.joint()).stream().anyMatch(this::coversDevice)
                        || functions(situation, situation.request().devices()).stream()
                                .anyMatch(this::coversDevice));
    }

    private static Set<PciFunction> functions(Situation situation, Set<PciAddress> addresses) {
        return addresses.stream()
                .flatMap(address -> situation.topology().function(address).stream())
                .collect(Collectors.toSet());
    }

    private boolean coversHost(Situation situation) {
        HostIdentity host = situation.snapshot().identity();
        return fits(VCENTER, host.vcenter().stream())
                && fits(CLUSTER, host.cluster().stream())
                && fits(HOST, Stream.concat(Stream.of(host.name(), host.moid()), host.uuid().stream()))
                && fits(HOST_TAG, host.tags().stream());
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
