package org.directpathguard.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares an override with its entries: nobody may approve by writing into a table. */
final class OverrideAudit {

    private OverrideAudit() {}

    static Optional<String> compare(StoredOverride row, Map<LedgerKind, LedgerEntry> trail) {
        @Nullable LedgerEntry requested = trail.get(LedgerKind.OVERRIDE_REQUESTED);
        if (requested == null) {
            return Optional.of("was never asked for: no entry of the ledger knows it");
        }
        boolean same = requested.payload().equals(expected(row, requested))
                && requested.who().equals(row.requester())
                && requested.why().equals(row.reason())
                && requested.checkId().equals(Optional.of(row.checkId()));
        if (!same) {
            return Optional.of("was changed: entry " + requested.sequence() + " says something else");
        }
        if (!isAt(Optional.of(row.requestedAt()), requested)) {
            return Optional.of("was asked for at another time than the ledger knows");
        }
        @Nullable LedgerEntry approved = trail.get(LedgerKind.OVERRIDE_APPROVED);
        if (!row.approver().equals(who(trail, LedgerKind.OVERRIDE_APPROVED)) || !isAt(row.approvedAt(), approved)) {
            return Optional.of("has another approval than the ledger knows");
        }
        @Nullable LedgerEntry used = trail.get(LedgerKind.OVERRIDE_USED);
        if (!row.usedBy().equals(who(trail, LedgerKind.OVERRIDE_USED)) || !isAt(row.usedAt(), used)) {
            return Optional.of("was used otherwise than the ledger knows");
        }
        return used != null && approved == null
                ? Optional.of("was used though nobody approved it: see entry " + used.sequence())
                : Optional.empty();
    }

    private static boolean isAt(Optional<Instant> time, @Nullable LedgerEntry entry) {
        if (entry == null || time.isEmpty()) {
            return entry == null && time.isEmpty();
        }
        return OneTransaction.wrote(time.get(), entry);
    }

    /** The row does not repeat the devices, and entries of earlier versions do not name them. */
    private static String expected(StoredOverride row, LedgerEntry requested) {
        Map<String, Object> facts = new LinkedHashMap<>(Overrides.fact(row).payload());
        JsonNode devices = Payload.of(requested).facts().path(Overrides.DEVICES);
        if (devices.isArray()) {
            List<String> named = new ArrayList<>();
            devices.forEach(device -> named.add(device.asString("")));
            facts.put(Overrides.DEVICES, named);
        }
        return CanonicalJson.write(facts);
    }

    private static Optional<String> who(Map<LedgerKind, LedgerEntry> trail, LedgerKind kind) {
        return Optional.ofNullable(trail.get(kind)).map(LedgerEntry::who);
    }
}
