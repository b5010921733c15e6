/** The service as a whole: its settings, and who may sign in. */
@NullMarked
package org.directpathguard;

import org.jspecify.annotations.NullMarked;
