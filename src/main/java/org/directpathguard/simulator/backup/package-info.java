/**
 * The configuration bundle that a simulated host hands out, and where it can be fetched.
 */
@NullMarked
package org.directpathguard.simulator.backup;

import org.jspecify.annotations.NullMarked;
