/**
 * What a host, a virtual machine and a whole inventory consist of, in the words of hardware rather than of the API.
 *
 * <p>Sample stories, the generated fleet and tests write plans; {@code render} turns them into vim25 data.
 */
@NullMarked
package org.directpathguard.simulator.plan;

import org.jspecify.annotations.NullMarked;
