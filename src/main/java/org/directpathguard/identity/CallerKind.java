package org.directpathguard.identity;

/** How a caller said who it is. */
public enum CallerKind {
    /** By an API token of this service. */
    TOKEN,
    /** By logging in at a vCenter or ESXi host with the person's own account, or by a clone ticket of such a session. */
    VSPHERE_SESSION,
    /** By a token of the site's identity provider. */
    OIDC,
    /** By a client certificate. */
    CERTIFICATE,
    /** By a click in the demonstration. */
    DEMO,
    /** Not at all; it comes from this machine. */
    ANONYMOUS
}
