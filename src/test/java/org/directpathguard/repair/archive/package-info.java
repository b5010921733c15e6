/** Tests of the package of the same name. */
@NullMarked
package org.directpathguard.repair.archive;

import org.jspecify.annotations.NullMarked;
