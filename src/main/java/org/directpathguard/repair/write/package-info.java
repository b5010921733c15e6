/**
 * Puts a new state archive on a bank so that the host boots with the old one or the new one, wherever the power fails.
 *
 * <p>Every write is planned first; the plan can be shown, is written to the journal, and only then carried out.
 */
@NullMarked
package org.directpathguard.repair.write;

import org.jspecify.annotations.NullMarked;
