-- Decisions are kept in the order of the ledger, where each new one is the last: one page less is written for each, and three
-- indexes less are kept up. The two that are gone were used by no list; a list goes backwards from the newest.
alter table decision rename to decision_before;

create table decision (
    sequence_number bigint                      not null primary key,
    id              varchar(64)                 not null,
    recorded_at     timestamp(3) with time zone not null,
    expires_at      timestamp(3) with time zone not null,
    decision        varchar(10)                 not null,
    host_name       varchar                     not null,
    host_moid       varchar                     not null,
    vcenter         varchar,
    requester       varchar                     not null,
    change_id       varchar,
    policy          varchar                     not null,
    fingerprint     varchar                     not null,
    document        text                        not null
);

insert into decision
select sequence_number, id, recorded_at, expires_at, decision, host_name, host_moid, vcenter, requester, change_id, policy,
       fingerprint, document
from decision_before;

drop table decision_before;

create unique index decision_of_id on decision (id);
