package org.directpathguard.rules.policy;

import java.util.Optional;
import org.directpathguard.rules.RuleId;

/**
 * Something that a site allows the guard to do, or people to override.
 *
 * @param rule the rule whose findings may be overridden; empty where the permit is to revert
 * @param scope where it applies
 * @param reason why
 */
record Permit(Optional<RuleId> rule, Scope scope, String reason) {}
