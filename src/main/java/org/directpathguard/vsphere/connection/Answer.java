package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.xml.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * What a call brought back.
 *
 * @param value an object of the binding, an array of them, or null for nothing
 * @param remarks what of it could not be taken over
 */
public record Answer(@Nullable Object value, Remarks remarks) {}
