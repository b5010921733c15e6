package org.directpathguard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.directpathguard.guard.ApplyOutcome;
import org.directpathguard.guard.FlagState;
import org.directpathguard.guard.StoredBackup;

/**
 * What became of a change.
 *
 * @param schema kind and version
 * @param result {@code applied}, or {@code unchanged} when nothing had to be sent
 * @param before the flags before
 * @param after the flags as they were read back from the host
 * @param backup the host's configuration as it was before; null where there is none
 * @param ledgerEntry place of the outcome in the ledger
 * @param notes what whoever asked has to know, in sentences
 */
record ApplyDocument(
        String schema,
        @Schema(allowableValues = {"applied", "unchanged"}) String result,
        List<FlagState> before,
        List<FlagState> after,
        Optional<StoredBackup> backup,
        long ledgerEntry,
        List<String> notes) {

    static ApplyDocument of(ApplyOutcome outcome) {
        return new ApplyDocument(
                "directpath-guard/apply/1",
                outcome.result(),
                outcome.before(),
                outcome.after(),
                outcome.backup(),
                outcome.ledgerEntry(),
                outcome.notes());
    }
}
