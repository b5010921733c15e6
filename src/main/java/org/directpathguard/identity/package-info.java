/**
 * Who calls, and what they may do: API tokens, the vSphere session of a person, an identity provider's tokens and
 * certificates, all turned into one caller with scopes. Nothing here knows pages or paths of the API beyond the rules
 * that guard them.
 */
@NullMarked
package org.directpathguard.identity;

import org.jspecify.annotations.NullMarked;
