/**
 * The property collector: which objects a filter selects, what a session may read of them, pages, and updates.
 */
@NullMarked
package org.directpathguard.simulator.collect;

import org.jspecify.annotations.NullMarked;
