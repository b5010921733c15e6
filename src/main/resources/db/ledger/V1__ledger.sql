-- One schema for the embedded database and PostgreSQL.

-- The end of the chain. Whoever appends locks this row first, so that appends of all threads and replicas queue up.
create table ledger_head (
    id              integer     not null primary key,
    sequence_number bigint      not null,
    entry_hash      varchar(64) not null
);

insert into ledger_head (id, sequence_number, entry_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table ledger_entry (
    sequence_number bigint                      not null primary key,
    recorded_at     timestamp(3) with time zone not null,
    kind            varchar(40)                 not null,
    who             varchar                     not null,
    what            varchar                     not null,
    why             varchar                     not null,
    host_name       varchar,
    check_id        varchar(64),
    policy          varchar,
    payload         text                        not null,
    previous_hash   varchar(64)                 not null,
    entry_hash      varchar(64)                 not null
);

create index ledger_entry_of_check on ledger_entry (check_id);
create index ledger_entry_of_host on ledger_entry (host_name, sequence_number);
create index ledger_entry_of_kind on ledger_entry (kind, sequence_number);

-- The root over all entries up to a size, with what is needed to go on from there (RFC 6962).
create table ledger_checkpoint (
    tree_size   bigint                      not null primary key,
    root_hash   varchar(64)                 not null,
    recorded_at timestamp(3) with time zone not null,
    frontier    text                        not null,
    shipped_at  timestamp(3) with time zone
);

create table decision (
    id              varchar(64)                 not null primary key,
    sequence_number bigint                      not null unique,
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

create index decision_of_host on decision (host_name, sequence_number);
create index decision_by_time on decision (recorded_at);

create table override_grant (
    id           varchar(64)                 not null primary key,
    check_id     varchar(64)                 not null,
    fingerprint  varchar                     not null,
    reason       varchar                     not null,
    change_id    varchar,
    rules        varchar                     not null,
    requester    varchar                     not null,
    requested_at timestamp(3) with time zone not null,
    expires_at   timestamp(3) with time zone not null,
    approver     varchar,
    approved_at  timestamp(3) with time zone,
    used_by      varchar,
    used_at      timestamp(3) with time zone
);

create index override_of_check on override_grant (check_id);
create index override_of_evidence on override_grant (fingerprint);

create table idempotency_key (
    owner        varchar(200)                not null,
    request_key  varchar(200)                not null,
    request_hash varchar(64)                 not null,
    started_at   timestamp(3) with time zone not null,
    completed_at timestamp(3) with time zone,
    status       integer,
    content_type varchar(200),
    answer       text,
    primary key (owner, request_key)
);

create index idempotency_key_by_age on idempotency_key (started_at);

create table api_token (
    id           varchar(64)                 not null primary key,
    name         varchar(200)                not null,
    owner        varchar(200)                not null,
    secret_hash  varchar(64)                 not null unique,
    scopes       varchar(200)                not null,
    created_by   varchar                     not null,
    created_at   timestamp(3) with time zone not null,
    expires_at   timestamp(3) with time zone,
    revoked_at   timestamp(3) with time zone,
    last_used_at timestamp(3) with time zone
);
