/**
 * Which server to believe: by the system's trust store, by a CA file, or by a pinned certificate.
 *
 * <p>Nothing here can switch verification off. What a refused server showed is kept, so that the message can name its
 * certificate and how to pin it.
 */
@NullMarked
package org.directpathguard.vsphere.trust;

import org.jspecify.annotations.NullMarked;
