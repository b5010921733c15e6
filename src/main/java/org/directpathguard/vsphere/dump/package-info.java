/**
 * Saved inventories: folders as {@code govc object.save -d DIR} writes them, one {@code ObjectContent} in each file.
 *
 * <p>{@link org.directpathguard.vsphere.dump.DumpInventory} is the way in. Nothing is contacted. What whoever saved the
 * folder was not allowed to read is simply not in it, without a reason.
 */
@NullMarked
package org.directpathguard.vsphere.dump;

import org.jspecify.annotations.NullMarked;
