/**
 * What happens inside a host: functions are given away and come back, hosts reboot, and what hangs on a function goes
 * with it.
 */
@NullMarked
package org.directpathguard.simulator.machine;

import org.jspecify.annotations.NullMarked;
