/**
 * PCI addresses, identifiers and classes: the words that every other package shares.
 *
 * <p>{@link org.directpathguard.pci.PciAddress} is the one address type; {@link
 * org.directpathguard.pci.PciSpelling} is the only place that knows how each source writes an address and in which base.
 */
@NullMarked
package org.directpathguard.pci;

import org.jspecify.annotations.NullMarked;
