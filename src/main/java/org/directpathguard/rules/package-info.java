/**
 * One small class per finding, the policy that may raise or lower it, and the decision that follows.
 *
 * <p>Every rule has a page under {@code src/docs/rules} named after its id.
 */
@NullMarked
package org.directpathguard.rules;

import org.jspecify.annotations.NullMarked;
