/**
 * A corpus of inventories whose verdicts were settled from the published contract before the program could answer, one
 * class of cases for each rule.
 *
 * <p>Each case tells its story in a sentence, builds its dump, and says what the answer must and must not hold. The
 * suites in this package run every case, and then take its evidence away piece by piece.
 */
@NullMarked
package org.directpathguard.corpus;

import org.jspecify.annotations.NullMarked;
