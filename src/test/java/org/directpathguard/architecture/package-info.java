/** The rules of the layout, each with its reason. */
@NullMarked
package org.directpathguard.architecture;

import org.jspecify.annotations.NullMarked;
