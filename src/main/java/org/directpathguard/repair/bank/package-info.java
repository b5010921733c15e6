/**
 * Boot banks: found by the rule of VMware's own loader, with the bank that it will start next and why.
 *
 * <p>The rules are those of the published loader of ESXi 9.0; older releases differ only in which partitions they look at.
 */
@NullMarked
package org.directpathguard.repair.bank;

import org.jspecify.annotations.NullMarked;
