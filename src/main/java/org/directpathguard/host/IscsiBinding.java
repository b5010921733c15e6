package org.directpathguard.host;

/**
 * A VMkernel NIC bound to a software iSCSI adapter.
 *
 * @param adapterDevice {@code vmhbaN}
 * @param vmkernelDevice {@code vmkN}
 */
public record IscsiBinding(String adapterDevice, String vmkernelDevice) {}
