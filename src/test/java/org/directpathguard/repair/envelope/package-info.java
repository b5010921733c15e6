/** Tests of the package of the same name. */
@NullMarked
package org.directpathguard.repair.envelope;

import org.jspecify.annotations.NullMarked;
