/**
 * The managed objects of one simulated inventory, and the log of what changed in it.
 */
@NullMarked
package org.directpathguard.simulator.world;

import org.jspecify.annotations.NullMarked;
