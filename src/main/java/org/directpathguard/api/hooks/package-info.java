/**
 * The check in the shapes of outside systems: one controller for each, all on the same judgement.
 *
 * <p>Whatever goes wrong is that system's own refusing answer: nothing that was not judged reads as allowed.
 */
@NullMarked
package org.directpathguard.api.hooks;

import org.jspecify.annotations.NullMarked;
