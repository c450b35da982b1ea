// Made from the migrations by `npm run generate:schema`; do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type Schema = {
  'audit.entry': {
    id: ColumnType<bigint, never, never>
    transaction_id: Generated<string>
    at: Generated<string>
    act: string
    mandate_id: string | null
    subject_kind: string
    subject_id: string
    before: ColumnType<Json | null, string | null, string | null>
    after: ColumnType<Json | null, string | null, string | null>
    note: string | null
    request_id: string | null
  }
  'identity.mandate': {
    id: string
    person_id: string
    organisation_id: string
    role: string
    orp_code: string | null
    valid_from: string
    valid_to: string | null
    authorising_document: string
    version: Generated<number>
  }
  'identity.organisation': {
    id: string
    kind: string
    name: string
    ico: string | null
    municipality_code: string | null
    valid_from: Generated<string>
    valid_to: string | null
    version: Generated<number>
  }
  'identity.person': {
    id: string
    name: string
    email: string
    version: Generated<number>
    created_at: Generated<string>
  }
  'identity.session': {
    token_hash: Buffer
    person_id: string
    mandate_id: string | null
    created_at: Generated<string>
    last_seen_at: Generated<string>
    expires_at: string
  }
  'platform.file': {
    id: string
    name: string
    media_type: string
    size: bigint
    sha256: string
    storage_key: string
    mandate_id: string | null
    created_at: Generated<string>
  }
  'platform.job_progress': {
    id: string
    kind: string
    title: string
    state: string
    step: Generated<string>
    done: Generated<number>
    total: number | null
    result_url: string | null
    error: string | null
    mandate_id: string | null
    created_at: Generated<string>
    updated_at: Generated<string>
  }
  'platform.mail': {
    id: string
    recipient: string
    subject: string
    body: string
    created_at: Generated<string>
    sent_at: string | null
    attempts: Generated<number>
    last_error: string | null
  }
  'platform.migration': {
    name: string
    applied_at: Generated<string>
  }
  'platform.setting': {
    key: string
    value: ColumnType<Json, string, string>
    updated_at: Generated<string>
  }
  'publication.snapshot': {
    version: ColumnType<bigint, never, never>
    content: Buffer
    sha256: string
    created_at: Generated<string>
    data_as_of: string
  }
}
