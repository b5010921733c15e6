/**
 * Who may do what: accounts, roles granted on entities, sessions and clone tickets.
 */
@NullMarked
package org.directpathguard.simulator.account;

import org.jspecify.annotations.NullMarked;
