/**
 * The policy file: a site's own severities and exceptions, read from YAML and refused with line numbers when it says
 * something that can't be meant.
 *
 * <p>Its JSON Schema is the resource {@code policy-schema.json}. A policy that can't be read is an error, never the default.
 */
@NullMarked
package org.directpathguard.rules.policy;

import org.jspecify.annotations.NullMarked;
