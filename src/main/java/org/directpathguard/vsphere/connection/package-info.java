/**
 * The session with a vCenter or a stand-alone ESXi host: HTTP, SOAP, faults, login, keep-alive.
 *
 * <p>One choke point, {@link org.directpathguard.vsphere.connection.VimClient}, carries every call, whether made through
 * the binding's {@code VimPortType} or directly. Reads are repeated once when the line breaks, writes never.
 */
@NullMarked
package org.directpathguard.vsphere.connection;

import org.jspecify.annotations.NullMarked;
