/**
 * vim25 data as it stands on the wire: elements with a name, a type, a text or children, read and written with StAX.
 *
 * <p>Nothing here knows what a host is; that keeps the simulator independent of every client library.
 */
@NullMarked
package org.directpathguard.simulator.data;

import org.jspecify.annotations.NullMarked;
