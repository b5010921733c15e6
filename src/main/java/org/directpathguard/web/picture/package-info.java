/**
 * Pictures of what hangs on what: the chain from PCI functions to virtual machines and VMkernel services, drawn as SVG and
 * told as an equivalent list.
 *
 * <p>Knows a {@link org.directpathguard.topology.HostTopology} and nothing of the web; {@link
 * org.directpathguard.web.picture.Pictures} is the way in.
 */
@NullMarked
package org.directpathguard.web.picture;

import org.jspecify.annotations.NullMarked;
