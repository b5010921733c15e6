/** Waits until a server says that something of its inventory changed, and tells which hosts that concerns. */
@NullMarked
package org.directpathguard.vsphere.watching;

import org.jspecify.annotations.NullMarked;
