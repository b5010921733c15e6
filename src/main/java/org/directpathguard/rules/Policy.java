package org.directpathguard.rules;

/** What a site makes of findings: raised, lowered where that is allowed, or as they are. */
public interface Policy {

    /** {@return name and version, for documents and the ledger} */
    String name();

    /**
     * Judges one finding by the site's own rules. Lowering a finding that is not {@linkplain Finding#lowerable lowerable},
     * or {@code evidence-incomplete} below WARN, is refused when a policy is loaded, so it never happens here.
     *
     * @param finding a finding
     * @param situation the host and the request
     * @return the finding, with another severity where the policy says so
     */
    Finding judge(Finding finding, Situation situation);

    /**
     * What its judgement depends on besides finding and situation, such as the day on which exceptions end.
     *
     * @return equal as long as the same finding in the same situation is judged the same
     */
    default String edition() {
        return name();
    }

    /**
     * Whether the guard may take a dangerous change back that somebody made past it, before the host's next start.
     *
     * @param situation the host, with the functions that wait
     * @return true only where a site says so
     */
    default boolean revertsArmedHosts(Situation situation) {
        return false;
    }

    /**
     * Whether two people together may override findings of a rule for one change.
     *
     * @param rule the rule of a finding that blocks
     * @param situation the host and the request
     * @return false for {@code host-broken} and {@code evidence-incomplete} unless a site says otherwise
     */
    default boolean mayBeOverridden(RuleId rule, Situation situation) {
        return rule != RuleId.HOST_BROKEN && rule != RuleId.EVIDENCE_INCOMPLETE;
    }

    /** {@return the policy that changes nothing} */
    static Policy standard() {
        return new Policy() {
            @Override
            public String name() {
                return "standard";
            }

            @Override
            public Finding judge(Finding finding, Situation situation) {
                return finding;
            }
        };
    }
}
