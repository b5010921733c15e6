/**
 * A simulated vCenter for demonstrations and tests: HTTPS on the loopback address, for any vSphere client.
 *
 * <p>It stands on its own neutral tree of vim25 data and its own small XML reading and writing, so that it checks the
 * real client from outside. Passthrough and reboot really behave: what a function carries is gone when the function is.
 */
@NullMarked
package org.directpathguard.simulator;

import org.jspecify.annotations.NullMarked;
