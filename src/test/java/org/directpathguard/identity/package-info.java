/** Who may call what. */
@NullMarked
package org.directpathguard.identity;

import org.jspecify.annotations.NullMarked;
