/**
 * A laboratory of ESXi boot disks: images partitioned by sfdisk, formatted by mkfs.vfat and filled by mtools, as ESXi's
 * installers of all generations lay them out.
 */
@NullMarked
package org.directpathguard.repair.lab;

import org.jspecify.annotations.NullMarked;
