package org.directpathguard.host;

import java.util.List;

/**
 * VMkernel NICs chosen for one service ({@code VirtualNicManagerNetConfig}).
 *
 * @param nicType the service: management, vmotion, vsan, vsanWitness, faultToleranceLogging, vSphereReplication,
 *     vSphereReplicationNFC, vSphereProvisioning, vSphereBackupNFC, nvmeTcp, nvmeRdma, ptp, or a newer one
 * @param vmkernelDevices {@code vmkN} of the selected NICs
 */
public record ServiceSelection(String nicType, List<String> vmkernelDevices) {

    /** Copies the list. */
    public ServiceSelection {
        vmkernelDevices = List.copyOf(vmkernelDevices);
    }
}
