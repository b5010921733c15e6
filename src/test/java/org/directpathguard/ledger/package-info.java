/** What the ledger keeps, what it notices, and what it survives. */
@NullMarked
package org.directpathguard.ledger;

import org.jspecify.annotations.NullMarked;
