/**
 * {@code etc/vmware/esx.conf}: one entry per line, {@code /path/segments = "value"}.
 *
 * <p>Read as bytes, so that line ends, blanks, order and foreign characters stay as they are; only the eight letters of
 * a {@code passthru} are ever changed.
 */
@NullMarked
package org.directpathguard.repair.esxconf;

import org.jspecify.annotations.NullMarked;
