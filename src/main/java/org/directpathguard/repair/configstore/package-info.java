/**
 * ConfigStore of ESXi 7.0 and later: the SQLite database in which a PCI function's owner may be recorded.
 *
 * <p>The database is read and changed in memory. What is known of its table comes from public forensic tools; the form
 * of the values is not published, so that they are shown as they are and a row is only ever deleted as a whole, which
 * ESXi's own documented repair does as well.
 */
@NullMarked
package org.directpathguard.repair.configstore;

import org.jspecify.annotations.NullMarked;
