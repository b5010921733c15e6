/**
 * What may go wrong on demand: faults, delays, answers that are cut, hang, never end or hold something else.
 */
@NullMarked
package org.directpathguard.simulator.trouble;

import org.jspecify.annotations.NullMarked;
