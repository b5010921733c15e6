/** Tests of the package of the same name. */
@NullMarked
package org.directpathguard.repair.esxconf;

import org.jspecify.annotations.NullMarked;
