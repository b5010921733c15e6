package org.directpathguard.host;

import java.util.Optional;

/**
 * A hardware instance bound to a machine ({@code HostAssignableHardwareBinding}, vSphere API 7.0).
 *
 * @param instanceId the instance, for PCI devices it contains their address
 * @param machineMoid the machine that holds it
 */
public record AssignedDevice(String instanceId, Optional<String> machineMoid) {}
