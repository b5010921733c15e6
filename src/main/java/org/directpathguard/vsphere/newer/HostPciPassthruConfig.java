package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** The wanted passthrough state of a PCI function, with the properties since 7.0. */
public class HostPciPassthruConfig extends com.vmware.vim25.HostPciPassthruConfig {

    /** False: not before the next reboot. Unset means at once where the host can (7.0). */
    public @Nullable Boolean applyNow;

    /** Label for the device (7.0.2.0). */
    public @Nullable String hardwareLabel;
}
