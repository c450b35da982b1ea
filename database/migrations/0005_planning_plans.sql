create schema planning;
grant usage on schema planning to opora_app;

-- Order of official numbers: A01-02 before A01-10, 1.9.1 before 1.10.2.
create collation planning.natural_order (provider = icu, locale = 'und-u-kn');

create table planning.plan (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  period_from date not null,
  period_to date not null,
  numbering text not null check (numbering in ('letter', 'dotted', 'free')),
  status text not null default 'draft' check (status in ('draft', 'published', 'archived')),
  predecessor_id uuid references planning.plan,
  -- What an imported document held beside its cards: furniture, unplaced texts, problems.
  source jsonb,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid,
  check (period_to >= period_from)
);

create table planning.area (
  id uuid primary key,
  plan_id uuid not null references planning.plan,
  position integer not null,
  name text not null,
  version integer not null default 1
);
create index area_plan on planning.area (plan_id, position);

-- Numbers are not unique here: an imported document may repeat one. Publishing refuses it, the editor names it.
create table planning.goal (
  id uuid primary key,
  plan_id uuid not null references planning.plan,
  area_id uuid references planning.area,
  position integer not null,
  number text not null,
  name text not null,
  status text not null check (status in ('active', 'joined', 'cancelled')),
  relations jsonb not null default '[]',
  version integer not null default 1
);
create index goal_plan on planning.goal (plan_id, position);
create index goal_area on planning.goal (area_id);

create table planning.card (
  id uuid primary key,
  plan_id uuid not null references planning.plan,
  goal_id uuid references planning.goal,
  position integer not null,
  number text not null,
  name text not null,
  status text not null check (status in ('active', 'unfinished', 'cancelled')),
  cancel_reason text,
  target_groups jsonb not null default '[]',
  service_types jsonb not null default '[]',
  period_from date,
  period_to date,
  period_text text not null default '',
  responsibility_text text not null default '',
  responsible jsonb not null default '[]',
  costs_text text not null default '',
  -- haléře; null is unknown, 0 is zero
  costs_amount bigint check (costs_amount >= 0),
  costs_per_year boolean not null default false,
  costs_items jsonb not null default '[]',
  funding_sources jsonb not null default '[]',
  description text not null default '',
  measures jsonb not null default '[]',
  relations jsonb not null default '[]',
  -- What the importer was not sure of, and where in the source document the card stands.
  problems jsonb not null default '[]',
  source jsonb,
  -- Codes of what is missing, computed by cardGaps with each save, so that lists can filter by it.
  gaps text[] not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by uuid
);
create index card_plan on planning.card (plan_id, position);
create index card_goal on planning.card (goal_id, position);
create index card_updated_by on planning.card (updated_by, updated_at desc);
create index card_target_groups on planning.card using gin (target_groups jsonb_path_ops);
create index card_service_types on planning.card using gin (service_types jsonb_path_ops);
create index card_funding_sources on planning.card using gin (funding_sources jsonb_path_ops);

-- The whole card after each change; the newest equals the card.
create table planning.card_revision (
  card_id uuid not null references planning.card on delete cascade,
  revision integer not null,
  content jsonb not null,
  act text not null,
  note text,
  at timestamptz not null,
  mandate_id uuid,
  primary key (card_id, revision)
);

-- Lineage. `plan_id` is the plan whose making the link describes: the plan of `to_card_id`, and for a card
-- that was not taken over the plan in which it is no more.
create table planning.card_link (
  id uuid primary key,
  plan_id uuid not null references planning.plan,
  from_card_id uuid references planning.card on delete cascade,
  to_card_id uuid references planning.card on delete cascade,
  kind text not null check (kind in ('continues', 'merged', 'split', 'linked', 'cancelled', 'new')),
  reason text,
  created_at timestamptz not null,
  created_by uuid,
  check ((kind = 'new') = (from_card_id is null)),
  check ((kind = 'cancelled') = (to_card_id is null)),
  check (from_card_id is distinct from to_card_id),
  unique nulls not distinct (from_card_id, to_card_id, plan_id)
);
create index card_link_to on planning.card_link (to_card_id);
create index card_link_plan on planning.card_link (plan_id);

-- The plan as it was published: the exact text that was hashed.
create table planning.publication (
  id uuid primary key,
  plan_id uuid not null references planning.plan,
  version integer not null,
  content text not null,
  sha256 text not null,
  published_at timestamptz not null,
  mandate_id uuid,
  role text not null,
  organisation_name text not null,
  unique (plan_id, version)
);

-- What somebody was typing and has not saved; `subject_id` is the card, or the plan for a card that does not exist yet.
create table planning.card_draft (
  person_id uuid not null,
  subject_id uuid not null,
  form jsonb not null,
  base_version integer not null,
  saved_at timestamptz not null,
  primary key (person_id, subject_id)
);

grant select, insert, update, delete on planning.plan, planning.area, planning.goal, planning.card, planning.card_link, planning.card_draft to opora_app;
-- History and what was published only grow.
grant select, insert on planning.card_revision, planning.publication to opora_app;
