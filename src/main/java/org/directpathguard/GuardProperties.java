package org.directpathguard;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the service, below {@code guard}.
 *
 * @param demo whether to show a simulated vCenter
 * @param policy the policy file to judge by; without it the standard rules apply
 * @param flags the file that remembers what passthrough flags were set for, {@code ~/.directpath-guard/flags} unless
 *     told; a demonstration keeps none
 * @param vcenters the vCenters and stand-alone ESXi hosts to watch
 * @param data the folder of the embedded database; without it {@code .directpath-guard} in the home folder
 * @param ledger the server that keeps the ledger in place of the embedded database
 * @param signIn sign-in with an account of a watched vCenter or host
 */
@ConfigurationProperties("guard")
record GuardProperties(
        @DefaultValue("never") Demo demo,
        @Nullable Path policy,
        @Nullable Path flags,
        @DefaultValue List<Server> vcenters,
        @Nullable Path data,
        @DefaultValue LedgerServer ledger,
        @DefaultValue SignIn signIn) {

    /**
     * Sign-in with an account of a watched vCenter or host.
     *
     * @param vsphere whether it is offered; unless told, by a service that only this machine can reach
     * @param admins accounts that may make tokens and read the ledger, as {@code name@domain}
     * @param auditors accounts that may read the ledger
     */
    record SignIn(
            @Nullable Boolean vsphere,
            @DefaultValue Set<String> admins,
            @DefaultValue Set<String> auditors) {}

    /**
     * A PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://HOST/DATABASE}
     * @param user the account
     * @param passwordFile a file whose first line is the password
     */
    record LedgerServer(
            @Nullable String url,
            @Nullable String user,
            @Nullable Path passwordFile) {}

    /** Whether to show a simulated vCenter. */
    enum Demo {
        /** Only real ones. */
        NEVER,
        /** Where no real one is configured. */
        WHEN_UNCONFIGURED,
        /** In any case, and no real one. */
        ALWAYS
    }

    /**
     * One vCenter or stand-alone ESXi host.
     *
     * @param name what it is called here; without it, its address
     * @param url {@code https://HOST[:PORT]}
     * @param user the account
     * @param passwordFile a file whose first line is the password; without it, {@code GUARD_VSPHERE_PASSWORD} counts
     * @param caFile the authority to believe in place of the system's, in PEM form
     * @param thumbprint the one certificate to believe, by its SHA-256
     */
    record Server(
            @Nullable String name,
            @Nullable String url,
            @Nullable String user,
            @Nullable Path passwordFile,
            @Nullable Path caFile,
            @Nullable String thumbprint) {}
}
