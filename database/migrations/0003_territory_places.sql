create schema territory;
grant usage on schema territory to opora_app;

create table territory.region (
  code text primary key check (code ~ '^CZ[0-9]{3}$'),
  name text not null,
  valid_from date,
  valid_to date
);

create table territory.district (
  code text primary key check (code ~ '^CZ[0-9]{3}[0-9A-Z]$'),
  name text not null,
  region_code text not null references territory.region,
  valid_from date,
  valid_to date
);

create table territory.orp (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null,
  seat_code text not null,
  region_code text not null references territory.region,
  valid_from date,
  valid_to date
);

create table territory.pou (
  code text primary key check (code ~ '^[0-9]{5}$'),
  name text not null,
  seat_code text not null,
  orp_code text not null references territory.orp,
  region_code text not null references territory.region,
  valid_from date,
  valid_to date
);

-- valid_from is empty for what was there before our records begin.
create table territory.municipality (
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null,
  status text not null,
  type text not null check (type in ('I', 'II', 'III')),
  orp_code text not null references territory.orp,
  pou_code text not null references territory.pou,
  district_code text not null references territory.district,
  region_code text not null references territory.region,
  population integer not null check (population >= 0),
  population_date date not null,
  latitude float8 not null,
  longitude float8 not null,
  valid_from date,
  valid_to date
);
create index municipality_region on territory.municipality (region_code);
create index municipality_orp on territory.municipality (orp_code);

-- Every count that was ever imported; municipality.population is the newest of them.
create table territory.population (
  municipality_code text not null references territory.municipality,
  counted_on date not null,
  persons integer not null check (persons >= 0),
  primary key (municipality_code, counted_on)
);

-- Official shapes as GeoJSON in WGS 84; the source is named wherever they are drawn.
create table territory.boundary (
  code text primary key references territory.municipality,
  geometry jsonb not null,
  source text not null,
  imported_at timestamptz not null default now()
);

-- An import is looked at before it is applied; the difference shown is kept with it.
create table territory.import_batch (
  id uuid primary key,
  kind text not null check (kind in ('municipalities', 'boundaries')),
  state text not null check (state in ('previewed', 'applied', 'discarded')),
  file_id uuid not null references platform.file,
  file_name text not null,
  effective_on date not null,
  source text not null,
  settings jsonb not null default '{}',
  unchanged integer not null,
  difference_hash text not null,
  mandate_id uuid,
  created_at timestamptz not null default now(),
  decided_at timestamptz
);
create index import_batch_newest on territory.import_batch (created_at desc);

create table territory.import_change (
  batch_id uuid not null references territory.import_batch on delete cascade,
  position integer not null,
  place text not null,
  change text not null check (change in ('added', 'changed', 'ended')),
  code text not null,
  name text not null,
  fields jsonb not null default '[]',
  primary key (batch_id, position)
);

grant select, insert, update, delete on all tables in schema territory to opora_app;
