/**
 * Enforcement: decision tokens, verifying a verdict against the host as it is now, the guarded change of passthrough with its
 * backup, and hosts that were armed past the guard.
 *
 * <p>Nothing is sent to a host before the ledger holds that it will be, and nothing counts as done before the host was read
 * again.
 */
@NullMarked
package org.directpathguard.guard;

import org.jspecify.annotations.NullMarked;
