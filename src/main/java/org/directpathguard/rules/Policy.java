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
