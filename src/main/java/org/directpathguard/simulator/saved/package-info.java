/**
 * Inventories that govc saved from a server, served again.
 */
@NullMarked
package org.directpathguard.simulator.saved;

import org.jspecify.annotations.NullMarked;
