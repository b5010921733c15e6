/**
 * The inventory of a running vCenter or ESXi host.
 *
 * <p>{@link org.directpathguard.vsphere.live.LiveInventory} is the way in.
 */
@NullMarked
package org.directpathguard.vsphere.live;

import org.jspecify.annotations.NullMarked;
