package org.directpathguard.host;

/**
 * One device of {@code esxcli storage core device list}.
 *
 * @param name canonical name
 * @param bootDevice {@code Is Boot Device}
 * @param usb {@code Is USB} or {@code Is Boot USB Device}
 */
public record EsxcliDevice(String name, Tristate bootDevice, Tristate usb) {}
