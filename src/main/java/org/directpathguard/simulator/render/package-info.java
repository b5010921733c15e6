/**
 * Turns plans into vim25 data, as complete as real answers are in what the product reads.
 */
@NullMarked
package org.directpathguard.simulator.render;

import org.jspecify.annotations.NullMarked;
