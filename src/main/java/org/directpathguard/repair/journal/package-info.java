/** The journal of a repair: old and new sectors on another medium, from which it can be undone or finished. */
@NullMarked
package org.directpathguard.repair.journal;

import org.jspecify.annotations.NullMarked;
