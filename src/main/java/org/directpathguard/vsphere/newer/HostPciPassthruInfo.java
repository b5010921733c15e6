package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Passthrough state of a PCI function, with the properties since 7.0 U2. */
public class HostPciPassthruInfo extends com.vmware.vim25.HostPciPassthruInfo {

    /** Label that an administrator gave the device (7.0.2.0). */
    public @Nullable String hardwareLabel;
}
