/**
 * A saved ESXi configuration ({@code state.tgz}, {@code local.tgz} or a configuration bundle): what is in it, and the
 * same archive with named PCI functions given back to the hypervisor.
 *
 * <p>Start at {@link org.directpathguard.repair.archive.StateArchive}. Everything happens in memory: nothing is ever
 * extracted to a disk, and every member that is not changed keeps its bytes.
 */
@NullMarked
package org.directpathguard.repair.archive;

import org.jspecify.annotations.NullMarked;
