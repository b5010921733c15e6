package org.directpathguard.repair.archive;

/**
 * What a rewrite may do, and what the caller knows beyond the archive.
 *
 * @param experimentalEnvelope re-seal a state that is encrypted without a TPM. No real host is known to have accepted
 *     one.
 * @param knownToBeSevenOrLater the bank's boot.cfg tells a release of 7.0 or later
 */
public record RewriteOptions(boolean experimentalEnvelope, boolean knownToBeSevenOrLater) {

    /** Neither. */
    public static final RewriteOptions DEFAULT = new RewriteOptions(false, false);
}
