package org.directpathguard.host;

import java.util.Optional;

/**
 * An RDMA device ({@code HostRdmaDevice}, vSphere API 7.0).
 *
 * @param device {@code vmrdmaN}
 * @param pairedNicKey {@link PhysicalNic#key} of the NIC it shares its function with
 */
public record RdmaDevice(String device, Optional<String> pairedNicKey) {}
