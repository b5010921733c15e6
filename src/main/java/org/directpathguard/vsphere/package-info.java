/**
 * Everything that speaks vSphere: the only packages that know the vim25 types.
 *
 * <p>{@code xml} reads and writes them, {@code newer} holds those that the binding lacks, {@code trust} decides which
 * server to believe, {@code connection} is the session, {@code dump} reads saved inventories, {@code esxcli} asks a
 * host's own command line, and {@code reading} turns all of it into the model of a host.
 */
@NullMarked
package org.directpathguard.vsphere;

import org.jspecify.annotations.NullMarked;
