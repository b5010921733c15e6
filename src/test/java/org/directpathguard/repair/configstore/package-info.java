/** Tests of the package of the same name. */
@NullMarked
package org.directpathguard.repair.configstore;

import org.jspecify.annotations.NullMarked;
