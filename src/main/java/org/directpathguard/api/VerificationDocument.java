package org.directpathguard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.guard.Verification;
import org.directpathguard.rules.Decision;

/**
 * Whether a verdict is still true.
 *
 * @param schema kind and version
 * @param result the answer
 * @param changes what is different, or why nobody can tell, each in a sentence
 * @param decision the answer on the host as it is now; null where there is none
 * @param evidenceTime when the host was read; null where it was not
 */
record VerificationDocument(
        String schema,

        @Schema(allowableValues = {"still-true", "changed", "unknown"})
        String result,

        List<String> changes,
        Optional<Decision> decision,
        Optional<Instant> evidenceTime) {

    static VerificationDocument of(Verification found, Optional<Decision> decision) {
        return new VerificationDocument(
                "directpath-guard/verification/1",
                found.result().id(),
                found.changes(),
                decision,
                found.evidenceTime());
    }
}
