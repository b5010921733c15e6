package org.directpathguard.api.hooks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the hooks, below {@code guard.hooks}.
 *
 * @param patience how long an outside system waits for an answer; then it gets a refusing one
 * @param publicUrl address of this service as people reach it, for links; without it there are none
 * @param terraform the run task
 * @param admission which fields of a Kubernetes object name host and devices
 * @param servicenow which fields of a change name host and devices
 */
@ConfigurationProperties("guard.hooks")
record HookProperties(
        @DefaultValue("8s") Duration patience,
        @Nullable String publicUrl,
        @DefaultValue Terraform terraform,
        @DefaultValue Mapped admission,
        @DefaultValue Mapped servicenow) {

    /**
     * The run task.
     *
     * @param keyFile a file whose first line is the HMAC key; without it signed requests are refused, and unsigned ones are
     *     answered only on the loopback address
     * @param hosts hosts that may be called back and asked for plans, as {@code HOST} or {@code HOST:PORT}
     * @param privateHosts those of them that may have an address of a private network
     * @param heartbeat how often a run is told that the task still goes on
     * @param mappings which attributes of a planned resource name host and devices, in addition to the standard ones
     */
    record Terraform(
            @Nullable Path keyFile,

            @DefaultValue({"app.terraform.io", "archivist.terraform.io"})
            List<String> hosts,

            @DefaultValue List<String> privateHosts,
            @DefaultValue("2m") Duration heartbeat,
            @DefaultValue List<FieldMapping> mappings) {}

    /**
     * Mappings in addition to the standard ones.
     *
     * @param mappings the mappings
     */
    record Mapped(@DefaultValue List<FieldMapping> mappings) {}

    /** A link to a stored check, where the address of this service is known. */
    Optional<String> link(Optional<String> checkId) {
        String base = publicUrl;
        return base == null ? Optional.empty() : checkId.map(id -> base.replaceAll("/+$", "") + "/api/v1/checks/" + id);
    }
}
