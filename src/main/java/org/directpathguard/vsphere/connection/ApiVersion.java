package org.directpathguard.vsphere.connection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version of the vSphere API, as the SOAPAction header and {@code vimServiceVersions.xml} write it.
 *
 * @param text numbers parted by dots, for instance {@code 8.0.3.0}
 */
record ApiVersion(String text) implements Comparable<ApiVersion> {

    /** The version that every server since 6.0 understands, and that the binding was made for. */
    static final ApiVersion OLDEST = new ApiVersion("6.0");

    private static final Comparator<int[]> BY_NUMBERS = Arrays::compare;

    static Optional<ApiVersion> parse(String text) {
        String version = text.strip();
        return version.matches("\\d{1,4}(\\.\\d{1,4}){0,5}") ? Optional.of(new ApiVersion(version)) : Optional.empty();
    }

    /** The highest of the versions that is not beyond the newest one known here. */
    static ApiVersion highest(List<ApiVersion> offered, ApiVersion newestKnown) {
        return offered.stream()
                .filter(version -> version.compareTo(newestKnown) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(OLDEST);
    }

    /** {@return the value of the SOAPAction header} */
    String soapAction() {
        return "\"urn:vim25/" + text + "\"";
    }

    @Override
    public int compareTo(ApiVersion other) {
        return BY_NUMBERS.compare(numbers(), other.numbers());
    }

    /** Six numbers, so that 8.0 and 8.0.0.0 are the same version. */
    private int[] numbers() {
        int[] numbers = new int[6];
        String[] parts = text.split("\\.", -1);
        for (int index = 0; index < parts.length; index++) {
            numbers[index] = Integer.parseInt(parts[index]);
        }
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers());
    }
}
