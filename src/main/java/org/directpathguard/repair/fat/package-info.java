/** FAT12, FAT16 and FAT32 volumes, read sector by sector: geometry, directories, chains, and whether all of it is sound. */
@NullMarked
package org.directpathguard.repair.fat;

import org.jspecify.annotations.NullMarked;
