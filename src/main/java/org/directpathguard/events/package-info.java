/**
 * Events for other systems: CloudEvents 1.0 in structured JSON, signed as Standard Webhooks has it, tried again until they arrive
 * or are put on the dead-letter list.
 *
 * <p>The ledger is the outbox, so that no restart loses an event: what is recorded there is sent at least once.
 */
@NullMarked
package org.directpathguard.events;

import org.jspecify.annotations.NullMarked;
