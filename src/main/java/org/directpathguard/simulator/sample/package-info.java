/**
 * The sample inventory: hosts that tell stories, the article's first of all.
 */
@NullMarked
package org.directpathguard.simulator.sample;

import org.jspecify.annotations.NullMarked;
