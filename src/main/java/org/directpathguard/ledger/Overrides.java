package org.directpathguard.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.ledger.OverrideRefusedException.Reason;
import org.directpathguard.ledger.StoredOverride.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Permissions to go against a BLOCK: asked for by one person, approved by another, used once, bound to the evidence. */
public final class Overrides {

    /** The fact that names the devices; entries of earlier versions lack it. */
    static final String DEVICES = "devices";

    private final Database database;
    private final Ledger ledger;

    /**
     * Overrides of a ledger.
     *
     * @param database where they are kept
     * @param ledger the chain
     */
    public Overrides(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Asks for an override.
     *
     * @param wish what is asked for
     * @return the override, not yet approved
     * @throws LedgerUnavailableException if it could not be stored
     */
    public StoredOverride request(NewOverride wish) throws LedgerUnavailableException {
        return database.write(sql -> {
            StoredOverride asked = new StoredOverride(
                    UUID.randomUUID().toString(),
                    wish.check().id(),
                    wish.check().fingerprint(),
                    wish.rules(),
                    wish.reason(),
                    wish.changeId(),
                    wish.requester(),
                    ledger.now(),
                    wish.expiresAt(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            OverrideRows.insert(sql, asked);
            ledger.append(sql, about(fact(asked), Optional.of(wish.check())));
            return OverrideRows.find(sql, asked.id()).orElseThrow();
        });
    }

    /**
     * Approves an override.
     *
     * @param id which
     * @param approver who agrees; never the requester
     * @return the approved override
     * @throws OverrideRefusedException if it can't be approved
     * @throws LedgerUnavailableException if it could not be stored
     */
    public StoredOverride approve(String id, String approver)
            throws OverrideRefusedException, LedgerUnavailableException {
        String person = PlainLine.of(approver);
        return database.write(sql -> {
            Instant now = ledger.now();
            StoredOverride asked = locked(sql, id);
            switch (asked.state(now)) {
                case APPROVED -> throw new OverrideRefusedException(Reason.APPROVED_BEFORE);
                case USED -> throw new OverrideRefusedException(Reason.USED_BEFORE);
                case EXPIRED -> throw new OverrideRefusedException(Reason.EXPIRED);
                case REQUESTED -> {
                    if (asked.requester().equalsIgnoreCase(person)) {
                        throw new OverrideRefusedException(Reason.SAME_PERSON);
                    }
                }
            }
            OverrideRows.approved(sql, asked.id(), person, now);
            LedgerRecord approval = record(LedgerKind.OVERRIDE_APPROVED, person, "approves the override", asked)
                    .with("requester", asked.requester());
            ledger.append(sql, about(approval, Decisions.find(sql, asked.checkId())));
            return OverrideRows.find(sql, asked.id()).orElseThrow();
        });
    }

    /**
     * Uses an override up, before the change is sent. Of several callers at once, one gets it.
     *
     * @param id which
     * @param fingerprint digest of the evidence as it is now
     * @param user who applies the change
     * @return the used override
     * @throws OverrideRefusedException if it can't be used
     * @throws LedgerUnavailableException if that could not be stored; then the change must not be sent
     */
    public StoredOverride use(String id, String fingerprint, String user)
            throws OverrideRefusedException, LedgerUnavailableException {
        String person = PlainLine.of(user);
        return database.write(sql -> {
            Instant now = ledger.now();
            StoredOverride approved = locked(sql, id);
            switch (approved.state(now)) {
                case REQUESTED -> throw new OverrideRefusedException(Reason.NOT_APPROVED);
                case USED -> throw new OverrideRefusedException(Reason.USED_BEFORE);
                case EXPIRED -> throw new OverrideRefusedException(Reason.EXPIRED);
                case APPROVED -> {
                    if (!approved.fingerprint().equals(fingerprint)) {
                        throw new OverrideRefusedException(Reason.OTHER_EVIDENCE);
                    }
                }
            }
            OverrideRows.used(sql, approved.id(), person, now);
            LedgerRecord use = record(LedgerKind.OVERRIDE_USED, person, "uses the override", approved);
            ledger.append(sql, about(use, Decisions.find(sql, approved.checkId())));
            return OverrideRows.find(sql, approved.id()).orElseThrow();
        });
    }

    /**
     * Finds an override.
     *
     * @param id which
     * @return the override, if there is one
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Optional<StoredOverride> find(String id) throws LedgerUnavailableException {
        return database.read(sql -> OverrideRows.find(sql, id));
    }

    /**
     * Overrides of a decision, the newest first.
     *
     * @param checkId the decision
     * @return all of them, in any state
     * @throws LedgerUnavailableException if the database does not answer
     */
    public List<StoredOverride> ofCheck(String checkId) throws LedgerUnavailableException {
        return database.read(sql -> OverrideRows.where(sql, "check_id", checkId));
    }

    /**
     * An override that may be used now on this evidence.
     *
     * @param fingerprint digest of the evidence
     * @return one that is approved, unused and not expired
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Optional<StoredOverride> usable(String fingerprint) throws LedgerUnavailableException {
        Instant now = ledger.now();
        return database.look(sql -> OverrideRows.where(sql, "fingerprint", fingerprint).stream()
                .filter(found -> found.state(now) == State.APPROVED)
                .findFirst());
    }

    /**
     * The newest overrides of all.
     *
     * @param limit the most to list
     * @return in any state, the newest first
     * @throws LedgerUnavailableException if the database does not answer
     */
    public List<StoredOverride> newest(int limit) throws LedgerUnavailableException {
        return database.read(sql -> OverrideRows.newest(sql, limit));
    }

    /** What the ledger says when an override is asked for; an audit compares it with the row. */
    static LedgerRecord fact(StoredOverride asked) {
        return record(LedgerKind.OVERRIDE_REQUESTED, asked.requester(), "asks to override the BLOCK", asked)
                .because(asked.reason())
                .with("changeId", asked.changeId().orElse(""))
                .with("rules", asked.rules())
                .with("expiresAt", Ledger.stamp(asked.expiresAt()).toInstant().toString());
    }

    /** Names the host and the devices, so that whoever looks for a host finds its overrides. */
    private static LedgerRecord about(LedgerRecord record, Optional<StoredDecision> check) {
        return check.map(decision -> new LedgerRecord(
                                record.kind(),
                                record.who(),
                                record.what() + " for " + String.join(", ", decision.devices()) + " on "
                                        + decision.hostName(),
                                record.why(),
                                Optional.of(decision.hostName()),
                                record.checkId(),
                                Optional.of(decision.policy()),
                                record.payload())
                        .with(DEVICES, decision.devices()))
                .orElse(record);
    }

    private static StoredOverride locked(JdbcClient sql, String id) throws OverrideRefusedException {
        return OverrideRows.lock(sql, id).orElseThrow(() -> new OverrideRefusedException(Reason.UNKNOWN));
    }

    private static LedgerRecord record(LedgerKind kind, String who, String what, StoredOverride override) {
        return LedgerRecord.of(kind, who, what)
                .check(override.checkId())
                .with("override", override.id())
                .with("fingerprint", override.fingerprint());
    }
}
