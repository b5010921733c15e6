/**
 * The host as the guard sees it: plain records, whatever the inventory came from.
 *
 * <p>A property that could not be read is a value of its own ({@link org.directpathguard.host.Missing}), never an empty
 * list; {@link org.directpathguard.host.HostProperty} is the one table of every property read and of what its absence
 * means.
 */
@NullMarked
package org.directpathguard.host;

import org.jspecify.annotations.NullMarked;
