create schema codelists;
grant usage on schema codelists to opora_app;

-- A code is never taken again for something else; what it means is dated.
create table codelists.code (
  list text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  superseded_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (list, code),
  foreign key (list, superseded_by) references codelists.code (list, code),
  check (superseded_by <> code)
);

create table codelists.code_version (
  id uuid primary key,
  list text not null,
  code text not null,
  name text not null,
  attributes jsonb not null default '{}',
  valid_from date not null,
  valid_to date,
  source text not null,
  created_at timestamptz not null default now(),
  foreign key (list, code) references codelists.code (list, code) on delete cascade,
  unique (list, code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

create table codelists.import_batch (
  id uuid primary key,
  list text not null,
  state text not null check (state in ('previewed', 'applied', 'discarded')),
  file_id uuid not null references platform.file,
  file_name text not null,
  effective_on date not null,
  source text not null,
  difference_hash text not null,
  mandate_id uuid,
  created_at timestamptz not null default now(),
  decided_at timestamptz
);

grant select, insert, update, delete on all tables in schema codelists to opora_app;
