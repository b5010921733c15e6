package org.directpathguard.inventory;

import org.directpathguard.vsphere.connection.ConnectionSettings;

/**
 * One vCenter or stand-alone ESXi host that is to be watched.
 *
 * @param name what it is called in this service, unique, fit for an address
 * @param connection whom to ask, and how
 */
public record InventorySettings(String name, ConnectionSettings connection) {}
