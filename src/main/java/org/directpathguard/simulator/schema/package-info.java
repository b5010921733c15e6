/**
 * What the vSphere API's published vocabulary says: types, their bases, the version that brought each property, and
 * the privilege that reading it or calling a method needs.
 *
 * <p>The simulator uses it to answer in the shape of the version a client asked for, as a real server does.
 */
@NullMarked
package org.directpathguard.simulator.schema;

import org.jspecify.annotations.NullMarked;
