-- The application works as this role: it may not change the structure of the database nor rewrite the audit.
do $$
begin
  if not exists (select from pg_roles where rolname = 'opora_app') then
    begin
      create role opora_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  execute format('grant opora_app to %I', current_user);
end
$$;

create schema platform;
create schema audit;
create schema publication;
-- pg-boss keeps its own tables here and migrates them itself, as the application.
create schema jobs authorization opora_app;
grant usage on schema platform, audit, publication to opora_app;

-- Czech order of letters; the root locale of ICU with rules is the same in every build of PostgreSQL 16 and newer.
create collation platform.cs (provider = icu, locale = 'und', rules = '&C<č<<<Č&H<ch<<<cH<<<Ch<<<CH&R<ř<<<Ř&S<š<<<Š&Z<ž<<<Ž');

-- In a database with the C locale lower() knows only ASCII; the Czech collation knows the rest.
-- Folds a text for searching without diacritics; the same as foldCzech in app/shared/text.ts.
create function platform.fold(value text) returns text language sql immutable parallel safe
  return replace(replace(replace(translate(
    lower(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]', '', 'g') collate platform.cs),
    'łđø', 'ldo'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');

create table platform.migration (
  name text primary key,
  applied_at timestamptz not null default now()
);
grant select on platform.migration to opora_app;

create table platform.setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);
grant select, insert, update, delete on platform.setting to opora_app;

create table platform.file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  storage_key text not null unique,
  mandate_id uuid,
  created_at timestamptz not null default now()
);
grant select, insert, delete on platform.file to opora_app;

create table platform.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
create index mail_waiting on platform.mail (created_at) where sent_at is null;
grant select, insert, update on platform.mail to opora_app;

-- What a person sees of a long job; the queue itself is in the schema jobs.
create table platform.job_progress (
  id uuid primary key,
  kind text not null,
  title text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  step text not null default '',
  done integer not null default 0,
  total integer,
  result_url text,
  error text,
  mandate_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index job_progress_newest on platform.job_progress (created_at desc);
grant select, insert, update, delete on platform.job_progress to opora_app;

-- One row per act, in the act's own transaction. Sealing (hash chain and signatures) reads these rows in commit order.
create table audit.entry (
  id bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  act text not null,
  mandate_id uuid,
  subject_kind text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  note text,
  request_id text
);
create index entry_subject on audit.entry (subject_kind, subject_id, id);
create index entry_mandate on audit.entry (mandate_id, id);
grant select, insert on audit.entry to opora_app;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit may only grow: % on %.% is refused', tg_op, tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_only_grows before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entry_not_truncated before truncate on audit.entry for each statement execute function audit.refuse_change();

-- A publication is an immutable snapshot of what the public may see.
create table publication.snapshot (
  version bigint generated always as identity primary key,
  content bytea not null,
  sha256 text not null,
  created_at timestamptz not null default now(),
  data_as_of timestamptz not null
);
grant select, insert, delete on publication.snapshot to opora_app;
