package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TamperingTests {

    private static final List<String> WAYS = List.of(
            "update ledger_entry set why = 'because' where sequence_number = 3",
            "update ledger_entry set who = 'mallory' where sequence_number = 7",
            "update ledger_entry set recorded_at = recorded_at + interval '1' second where sequence_number = 5",
            "update ledger_entry set host_name = null where sequence_number = 1",
            "update ledger_entry set payload = replace(payload, 'BLOCK', 'ALLOW') where sequence_number = 2",
            "update ledger_entry set payload = concat(payload, ' ') where sequence_number = 2",
            "update ledger_entry set kind = 'VERIFY' where sequence_number = 8",
            "update ledger_entry set kind = 'NOTHING' where sequence_number = 15",
            "update ledger_entry set entry_hash = previous_hash where sequence_number = 9",
            "update ledger_entry set policy = 'lenient' where sequence_number = 4",
            "delete from ledger_entry where sequence_number = 1",
            "delete from ledger_entry where sequence_number = 6",
            "delete from ledger_entry where sequence_number between 5 and 9",
            "delete from ledger_entry where sequence_number = 20",
            "delete from ledger_entry where sequence_number > 8; update ledger_head set sequence_number = 8,"
                    + " entry_hash = (select entry_hash from ledger_entry where sequence_number = 8)",
            "update event_cursor set last_sequence = 20; delete from decision where sequence_number > 5; delete from"
                    + " override_grant; delete from api_token; delete from ledger_checkpoint; delete from ledger_entry where"
                    + " sequence_number > 5; update ledger_head set sequence_number = 5, entry_hash = (select entry_hash"
                    + " from ledger_entry where sequence_number = 5)",
            "delete from ledger_entry",
            "update ledger_entry set sequence_number = -1 where sequence_number = 4; update ledger_entry set"
                    + " sequence_number = 4 where sequence_number = 5; update ledger_entry set sequence_number = 5"
                    + " where sequence_number = -1",
            "update ledger_entry set sequence_number = sequence_number + 100 where sequence_number > 15; insert into"
                    + " ledger_entry select 16, recorded_at, kind, who, what, why, host_name, check_id, policy, payload,"
                    + " previous_hash, entry_hash from ledger_entry where sequence_number = 15; update ledger_entry set"
                    + " sequence_number = sequence_number - 99 where sequence_number > 100",
            "insert into ledger_entry select 21, recorded_at, kind, who, what, why, host_name, check_id, policy,"
                    + " payload, entry_hash, previous_hash from ledger_entry where sequence_number = 20",
            "delete from ledger_head",
            "update ledger_checkpoint set root_hash = '00'",
            "update ledger_checkpoint set frontier = replace(replace(frontier, '1', '2'), 'a', 'b')",
            "update ledger_checkpoint set frontier = 'x'",
            "delete from ledger_checkpoint",
            "update ledger_checkpoint set recorded_at = recorded_at - interval '1' hour",
            "update decision set decision = 'ALLOW' where id = 'check-3'",
            "update decision set decision = 'PERHAPS' where id = 'check-3'",
            "update decision set document = '{}' where id = 'check-4'",
            "update decision set expires_at = expires_at + interval '1' hour where id = 'check-4'",
            "update decision set fingerprint = 'sha256:00' where id = 'check-5'",
            "delete from decision where id = 'check-2'",
            "update decision set id = 'check-9' where id = 'check-2'",
            "update override_grant set approver = 'bob', approved_at = requested_at where approver is null",
            "update override_grant set used_by = null, used_at = null",
            "update override_grant set approved_at = requested_at where approver is null",
            "update override_grant set used_at = null where used_by is not null",
            "update override_grant set approved_at = null where approver is not null",
            "update override_grant set requested_at = requested_at - interval '1' hour",
            "update override_grant set requester = 'carol' where approver is null",
            "update override_grant set expires_at = expires_at + interval '1' hour",
            "delete from override_grant",
            "update api_token set scopes = 'admin,apply' where name = 'pipeline'",
            "update api_token set secret_hash = 'ab' where name = 'pipeline'",
            "update api_token set revoked_at = null",
            "update api_token set name = 'other' where name = 'pipeline'",
            "update api_token set created_by = 'carol' where name = 'pipeline'",
            "update api_token set created_at = created_at - interval '1' hour where name = 'pipeline'",
            "delete from api_token where name = 'lost'",
            "insert into api_token select 'x', 'x', 'x', 'x', 'admin', 'x', created_at, null, null, null from api_token"
                    + " where name = 'pipeline'");

    /** What an audit finds after the statements, which are taken back. */
    private static List<AuditFinding> foundAfter(Database database, String statements) throws Exception {
        try {
            database.write(sql -> {
                for (String statement : statements.split("; ", -1)) {
                    assertThat(sql.sql(statement).update()).as(statement).isPositive();
                }
                throw new TakenBack(Audit.verify(sql, List.of()).findings());
            });
        } catch (TakenBack back) {
            return back.findings;
        }
        throw new IllegalStateException("The statements were kept");
    }

    private static final class TakenBack extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<AuditFinding> findings;

        TakenBack(List<AuditFinding> findings) {
            this.findings = findings;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerThatNobodyTouchedIsIntact(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Story.tell(database);
            AuditReport report = new Audit(database).verify(List.of());

            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(20);
            assertThat(report.checkpoints()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeByHandIsFound(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Story.tell(database);
            for (String way : WAYS) {
                assertThat(foundAfter(database, way)).as(way).isNotEmpty();
            }
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOverrideThatWasRevivedByHandAndUsedAgainIsFound(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Story.tell(database);
            Overrides overrides = new Overrides(database, new Ledger(database, Clock.systemUTC()));
            String used = database.write(sql -> {
                sql.sql("update override_grant set used_at = null, used_by = null")
                        .update();
                return sql.sql("select id from override_grant where approver is not null")
                        .query(String.class)
                        .single();
            });
            overrides.use(used, Story.FINGERPRINT, "alice");

            assertThat(new Audit(database).verify(List.of()).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.problem()).contains("repeats", used));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWholeNewChainIsFoundByACheckpointThatWasKeptElsewhere(Databases kind) throws Exception {
        List<Checkpoint> elsewhere;
        try (Database database = kind.open()) {
            Story.tell(database);
            elsewhere = new Checkpoints(database, new Ledger(database, Clock.systemUTC()), List.of()).all();
        }
        try (Database forged = kind.open()) {
            Story.tell(forged);

            assertThat(new Audit(forged).verify(List.of()).findings()).isEmpty();
            assertThat(new Audit(forged).verify(elsewhere).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.problem()).contains("the checkpoint kept elsewhere"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerThatEndsBeforeACheckpointLacksEntries(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            List<Checkpoint> elsewhere = List.of(new Checkpoint(7, "00", Instant.EPOCH));

            assertThat(new Audit(database).verify(elsewhere).findings())
                    .extracting(AuditFinding::place)
                    .containsExactly("entry 7");
        }
    }
}
