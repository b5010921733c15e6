/** Offline repair of an ESXi host's boot disk: from the target on the command line to the verified result. */
@NullMarked
package org.directpathguard.repair;

import org.jspecify.annotations.NullMarked;
