/**
 * Calls to other systems: over verified TLS, only to hosts that somebody allowed, never along a redirect by itself.
 *
 * <p>Addresses that other systems send, such as where to report to, go through here, so that nobody can make the service call
 * what only it can reach.
 */
@NullMarked
package org.directpathguard.outside;

import org.jspecify.annotations.NullMarked;
