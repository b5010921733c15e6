/** Commands and their renderers. */
@NullMarked
package org.directpathguard.cli;

import org.jspecify.annotations.NullMarked;
