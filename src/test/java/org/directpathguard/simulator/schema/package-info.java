/** Vocabulary, versions and shapes; and whether simulated data keeps to the vocabulary. */
@NullMarked
package org.directpathguard.simulator.schema;

import org.jspecify.annotations.NullMarked;
