/**
 * The three ways in which an offline repair can end badly, as types: refused, damaged input, failed write.
 *
 * <p>Each carries what is the matter and what to do next; narrower types, named after what happened, extend the three.
 */
@NullMarked
package org.directpathguard.repair.failure;

import org.jspecify.annotations.NullMarked;
