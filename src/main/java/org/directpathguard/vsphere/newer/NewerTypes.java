package org.directpathguard.vsphere.newer;

import java.util.List;
import org.directpathguard.vsphere.xml.VimTypes;

/** The binding's types with the newer ones in front of them. */
public final class NewerTypes {

    /** The newest version of the API whose properties are known here. */
    public static final String API_VERSION = "9.0.0.0";

    private static final VimTypes TYPES = new VimTypes(List.of(
            ExtensionServerInfo.class,
            HostAssignableHardwareBinding.class,
            HostCapability.class,
            HostConfigInfo.class,
            HostDeploymentInfo.class,
            HostHardwareInfo.class,
            HostMemoryTierInfo.class,
            HostMountInfo.class,
            HostNetworkInfo.class,
            HostNvmeController.class,
            HostNvmeNamespace.class,
            HostNvmeTopology.class,
            HostNvmeTopologyInterface.class,
            HostPMemVolume.class,
            HostPciPassthruConfig.class,
            HostPciPassthruInfo.class,
            HostPcieHba.class,
            HostRdmaDevice.class,
            HostRdmaDeviceBacking.class,
            HostRdmaDevicePnicBacking.class,
            HostRdmaHba.class,
            HostScsiDisk.class,
            HostSerialAttachedHba.class,
            HostSriovInfo.class,
            HostStorageDeviceInfo.class,
            HostTcpHba.class,
            VirtualDiskLocalPMemBackingInfo.class,
            VirtualNVDIMM.class,
            VirtualNVDIMMBackingInfo.class,
            VirtualNVDIMMController.class,
            VirtualNVMEController.class,
            VirtualPCIPassthroughAllowedDevice.class,
            VirtualPCIPassthroughDvxBackingInfo.class,
            VirtualPCIPassthroughDynamicBackingInfo.class,
            VirtualPrecisionClock.class,
            VirtualPrecisionClockSystemClockBackingInfo.class,
            VirtualTPM.class,
            VirtualVmxnet3Vrdma.class,
            VirtualWDT.class,
            VsanHostConfigInfo.class));

    private NewerTypes() {}

    /** {@return every type known here} */
    public static VimTypes all() {
        return TYPES;
    }
}
