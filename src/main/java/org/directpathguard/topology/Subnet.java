package org.directpathguard.topology;

import java.util.OptionalLong;
import org.directpathguard.host.VmkernelNic;

/**
 * The IPv4 network that a VMkernel NIC is part of.
 *
 * @param network its address, empty when the NIC has no IPv4 address
 * @param mask its mask
 */
record Subnet(OptionalLong network, long mask) {

    private static final int OCTETS = 4;

    static Subnet of(VmkernelNic nic) {
        OptionalLong address = number(nic.address().orElse(""));
        OptionalLong mask = number(nic.netmask().orElse(""));
        if (address.isEmpty() || mask.isEmpty() || mask.getAsLong() == 0) {
            return new Subnet(OptionalLong.empty(), 0);
        }
        return new Subnet(OptionalLong.of(address.getAsLong() & mask.getAsLong()), mask.getAsLong());
    }

    /** A host name is in no subnet: which way it is reached can't be told. */
    boolean contains(String server) {
        OptionalLong address = number(server);
        return network.isPresent() && address.isPresent() && (address.getAsLong() & mask) == network.getAsLong();
    }

    private static OptionalLong number(String text) {
        String[] octets = text.strip().split("\\.", -1);
        if (octets.length != OCTETS) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (String octet : octets) {
            if (!octet.matches("\\d{1,3}") || Integer.parseInt(octet) > 255) {
                return OptionalLong.empty();
            }
            value = value * 256 + Integer.parseInt(octet);
        }
        return OptionalLong.of(value);
    }
}
