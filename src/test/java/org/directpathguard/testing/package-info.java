/** What the suites share: finding outside programs and recorded data, and refusing to skip them in silence. */
@NullMarked
package org.directpathguard.testing;

import org.jspecify.annotations.NullMarked;
