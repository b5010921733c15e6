/**
 * REST: checks, hosts, devices, pictures and the survey, with errors as {@code application/problem+json} (RFC 9457).
 *
 * <p>A verdict is an answer, also when it is BLOCK; a problem means that there is no verdict.
 */
@NullMarked
package org.directpathguard.api;

import org.jspecify.annotations.NullMarked;
