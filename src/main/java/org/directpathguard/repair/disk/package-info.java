/**
 * Disks and disk images as numbered sectors, and the partitions on them.
 *
 * <p>Everything above reads and writes whole sectors through {@link org.directpathguard.repair.disk.SectorDevice}, so that
 * a device that crashes at any write can take the place of the real one.
 */
@NullMarked
package org.directpathguard.repair.disk;

import org.jspecify.annotations.NullMarked;
