/**
 * What was decided, overridden and done, by whom and why: a chain of entries that shows every later change, the stored
 * decisions, overrides and answers to repeated calls, and the database that keeps them (embedded, or PostgreSQL).
 */
@NullMarked
package org.directpathguard.ledger;

import org.jspecify.annotations.NullMarked;
