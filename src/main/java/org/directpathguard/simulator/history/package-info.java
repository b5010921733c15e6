/**
 * What happened on the server: tasks and events, as clients read them.
 */
@NullMarked
package org.directpathguard.simulator.history;

import org.jspecify.annotations.NullMarked;
