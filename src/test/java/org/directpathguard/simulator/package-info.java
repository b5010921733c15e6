/** The simulator driven from outside, by clients that others wrote, and looked at from inside. */
@NullMarked
package org.directpathguard.simulator;

import org.jspecify.annotations.NullMarked;
