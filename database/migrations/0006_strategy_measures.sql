create schema strategy;
grant usage on schema strategy to opora_app;

create table strategy.strategy (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  summary text not null default '',
  -- The resolution that approved it: «513/21/ZK».
  resolution text not null default '',
  approved_on date,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

create table strategy.area (
  id uuid primary key,
  strategy_id uuid not null references strategy.strategy,
  numeral text not null check (numeral <> ''),
  name text not null,
  intro text not null default '',
  position integer not null,
  version integer not null default 1,
  unique (strategy_id, numeral)
);

create table strategy.measure (
  id uuid primary key,
  area_id uuid not null references strategy.area,
  -- Within its area, as printed: «2».
  number text not null check (number <> ''),
  name text not null,
  indicator text not null default '',
  deadline_kind text not null check (deadline_kind in ('date', 'continuous-until', 'after-event', 'missing')),
  deadline_date date,
  deadline_text text not null default '',
  -- The organisation whose guarantors report on the measure; the text is what the strategy says.
  guarantor_organisation_id uuid references identity.organisation,
  guarantor_text text not null default '',
  cooperating text[] not null default '{}',
  position integer not null,
  version integer not null default 1,
  unique (area_id, number),
  check ((deadline_kind in ('date', 'continuous-until')) = (deadline_date is not null))
);
create index measure_guarantor on strategy.measure (guarantor_organisation_id);

create table strategy.round (
  id uuid primary key,
  strategy_id uuid not null references strategy.strategy,
  title text not null check (title <> ''),
  -- The state of the measures is reported as of this day.
  as_of date not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  -- Until when guarantors report.
  reports_until date,
  -- Totals that an imported report says in its own sentence; ours are always counted.
  stated_totals jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (strategy_id, as_of)
);
create unique index one_open_round on strategy.round (strategy_id) where state = 'draft';

create table strategy.report (
  round_id uuid not null references strategy.round,
  measure_id uuid not null references strategy.measure,
  -- null: nobody has said anything yet
  status text check (status in ('done', 'ongoing', 'partial', 'not-done')),
  reason text check (reason in ('no-data', 'not-started', 'preparing', 'will-not-be-done')),
  comment text not null default '',
  evidence_text text not null default '',
  evidence_url text not null default '',
  problem text not null default '',
  -- When and by what mandate it was reported; null for an imported or not yet reported row.
  reported_at timestamptz,
  reported_by uuid,
  version integer not null default 1,
  primary key (round_id, measure_id),
  check (reason is null or status = 'not-done')
);
create index report_measure on strategy.report (measure_id);

-- Who changed what of a measure: its definition (round_id is null) or its report in a round. Rows only grow.
create table strategy.revision (
  id uuid primary key,
  measure_id uuid not null references strategy.measure,
  round_id uuid references strategy.round,
  changed_at timestamptz not null,
  mandate_id uuid,
  -- [{ "field", "before", "after" }]
  changes jsonb not null,
  note text not null default ''
);
create index revision_measure on strategy.revision (measure_id, changed_at desc);

-- A round frozen as it was published; the newest of a round holds. Rows only grow.
create table strategy.publication (
  id uuid primary key,
  round_id uuid not null references strategy.round,
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  mandate_id uuid
);
create index publication_round on strategy.publication (round_id, published_at desc);

-- What somebody is typing into a form of a measure or of its report; nobody else sees it.
create table strategy.draft (
  person_id uuid not null references identity.person,
  -- a measure, or a round and a measure: «<round>/<measure>»
  subject text not null,
  form jsonb not null,
  base_version integer not null,
  saved_at timestamptz not null,
  primary key (person_id, subject)
);

grant select, insert, update, delete on all tables in schema strategy to opora_app;
revoke update, delete on strategy.revision, strategy.publication from opora_app;
