create schema identity;
grant usage on schema identity to opora_app;

create table identity.organisation (
  id uuid primary key,
  kind text not null check (kind in ('region', 'municipality', 'provider', 'state', 'other')),
  name text not null,
  ico text unique check (ico ~ '^\d{8}$'),
  municipality_code text,
  valid_from date not null default '2000-01-01',
  valid_to date,
  version integer not null default 1
);
create index organisation_name on identity.organisation (name collate platform.cs);

create table identity.person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table identity.mandate (
  id uuid primary key,
  person_id uuid not null references identity.person,
  organisation_id uuid not null references identity.organisation,
  role text not null,
  orp_code text,
  valid_from date not null,
  valid_to date,
  authorising_document text not null,
  version integer not null default 1,
  check (valid_to is null or valid_to >= valid_from)
);
create index mandate_person on identity.mandate (person_id);
create index mandate_organisation on identity.mandate (organisation_id);

-- The token itself is only in the browser; here is its hash.
create table identity.session (
  token_hash bytea primary key,
  person_id uuid not null references identity.person,
  mandate_id uuid references identity.mandate,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on identity.session (person_id);

grant select, insert, update, delete on all tables in schema identity to opora_app;
