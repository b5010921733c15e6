package org.directpathguard.host;

import java.util.Optional;

/**
 * A VMkernel NIC ({@code HostVirtualNic}).
 *
 * @param key its key, to which services refer
 * @param device {@code vmkN}
 * @param portGroup name or key of the port group it is attached to; empty when not told
 * @param address IPv4 address, empty when it has none
 * @param netmask IPv4 subnet mask, empty when it has none
 */
public record VmkernelNic(
        String key, String device, Optional<String> portGroup, Optional<String> address, Optional<String> netmask) {}
