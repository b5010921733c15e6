/**
 * What leaves together, what hangs on it, what survives by another path, and where the host boots from.
 *
 * <p>{@link org.directpathguard.topology.HostTopology} joins one snapshot; {@link
 * org.directpathguard.topology.HostTopology#without} tells what is lost when a set of PCI functions leaves the hypervisor.
 */
@NullMarked
package org.directpathguard.topology;

import org.jspecify.annotations.NullMarked;
