-- Events that go to other systems. The ledger itself is the outbox: the cursor says up to which entry it has been read.
create table event_cursor (
    id            integer not null primary key,
    last_sequence bigint  not null
);

insert into event_cursor (id, last_sequence)
select 1, sequence_number from ledger_head;

create table event_delivery (
    id              varchar(64)                 not null primary key,
    subscriber      varchar(200)                not null,
    event_id        varchar(100)                not null,
    event_type      varchar(100)                not null,
    body            text                        not null,
    created_at      timestamp(3) with time zone not null,
    attempts        integer                     not null,
    next_attempt_at timestamp(3) with time zone not null,
    dead_at         timestamp(3) with time zone,
    last_problem    varchar,
    unique (subscriber, event_id)
);

create index event_delivery_due on event_delivery (dead_at, next_attempt_at);
