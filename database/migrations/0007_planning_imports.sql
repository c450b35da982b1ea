-- A document on its way to records: uploaded, recognised, mended beside its source, confirmed or put aside.
create table planning.document_import (
  id uuid primary key,
  kind text not null,
  state text not null check (state in ('uploaded', 'recognising', 'review', 'confirmed', 'discarded', 'failed')),
  file_id uuid not null,
  file_name text not null,
  media_type text not null,
  file_size bigint not null,
  -- The draft into which the document is read again; null makes a new one.
  target_id uuid,
  job_id uuid,
  failure text,
  extracted_text text,
  -- Who owns each part of the text: [[from, to, "field" | "furniture" | "nobody"], …]
  owners jsonb,
  -- As the machine recognised it, and as people mended it.
  recognised jsonb,
  edited jsonb,
  -- Problems that somebody looked at and closed: { "key": { "note", "at" } }
  settled jsonb not null default '{}',
  -- For the list, so that it need not read whole documents.
  item_count integer,
  open_problems integer,
  unplaced_count integer,
  result_id uuid,
  result_href text,
  mandate_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index document_import_created on planning.document_import (created_at desc);
create index document_import_waiting on planning.document_import (state, created_at) where state in ('review', 'failed');
grant select, insert, update on planning.document_import to opora_app;
