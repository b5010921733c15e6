/**
 * Certificates that a server makes for itself.
 */
@NullMarked
package org.directpathguard.simulator.tls;

import org.jspecify.annotations.NullMarked;
