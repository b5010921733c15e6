/**
 * The seal that ESXi 7.0 U2 and later puts around a saved configuration: {@code encryption.info} and {@code
 * local.tgz.ve}.
 *
 * <p>Only mode NONE can be opened, in which the key is made of what lies beside the envelope; VMware's own phrase calls
 * it obfuscation. The layout was found by public forensic tools; the text and code here are our own.
 */
@NullMarked
package org.directpathguard.repair.envelope;

import org.jspecify.annotations.NullMarked;
