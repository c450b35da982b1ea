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
  'codelists.code': {
    list: string
    code: string
    superseded_by: string | null
    version: Generated<number>
    created_at: Generated<string>
  }
  'codelists.code_version': {
    id: string
    list: string
    code: string
    name: string
    attributes: ColumnType<Json, string | undefined, string>
    valid_from: string
    valid_to: string | null
    source: string
    created_at: Generated<string>
  }
  'codelists.import_batch': {
    id: string
    list: string
    state: string
    file_id: string
    file_name: string
    effective_on: string
    source: string
    difference_hash: string
    mandate_id: string | null
    created_at: Generated<string>
    decided_at: string | null
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
  'planning.area': {
    id: string
    plan_id: string
    position: number
    name: string
    version: Generated<number>
  }
  'planning.card': {
    id: string
    plan_id: string
    goal_id: string | null
    position: number
    number: string
    name: string
    status: string
    cancel_reason: string | null
    target_groups: ColumnType<Json, string | undefined, string>
    service_types: ColumnType<Json, string | undefined, string>
    period_from: string | null
    period_to: string | null
    period_text: Generated<string>
    responsibility_text: Generated<string>
    responsible: ColumnType<Json, string | undefined, string>
    costs_text: Generated<string>
    costs_amount: bigint | null
    costs_per_year: Generated<boolean>
    costs_items: ColumnType<Json, string | undefined, string>
    funding_sources: ColumnType<Json, string | undefined, string>
    description: Generated<string>
    measures: ColumnType<Json, string | undefined, string>
    relations: ColumnType<Json, string | undefined, string>
    problems: ColumnType<Json, string | undefined, string>
    source: ColumnType<Json | null, string | null, string | null>
    gaps: Generated<string[]>
    version: Generated<number>
    updated_at: string
    updated_by: string | null
  }
  'planning.card_draft': {
    person_id: string
    subject_id: string
    form: ColumnType<Json, string, string>
    base_version: number
    saved_at: string
  }
  'planning.card_link': {
    id: string
    plan_id: string
    from_card_id: string | null
    to_card_id: string | null
    kind: string
    reason: string | null
    created_at: string
    created_by: string | null
  }
  'planning.card_revision': {
    card_id: string
    revision: number
    content: ColumnType<Json, string, string>
    act: string
    note: string | null
    at: string
    mandate_id: string | null
  }
  'planning.document_import': {
    id: string
    kind: string
    state: string
    file_id: string
    file_name: string
    media_type: string
    file_size: bigint
    target_id: string | null
    job_id: string | null
    failure: string | null
    extracted_text: string | null
    owners: ColumnType<Json | null, string | null, string | null>
    recognised: ColumnType<Json | null, string | null, string | null>
    edited: ColumnType<Json | null, string | null, string | null>
    settled: ColumnType<Json, string | undefined, string>
    item_count: number | null
    open_problems: number | null
    unplaced_count: number | null
    result_id: string | null
    result_href: string | null
    mandate_id: string | null
    version: Generated<number>
    created_at: string
    updated_at: string
  }
  'planning.goal': {
    id: string
    plan_id: string
    area_id: string | null
    position: number
    number: string
    name: string
    status: string
    relations: ColumnType<Json, string | undefined, string>
    version: Generated<number>
  }
  'planning.plan': {
    id: string
    slug: string
    title: string
    period_from: string
    period_to: string
    numbering: string
    status: Generated<string>
    predecessor_id: string | null
    source: ColumnType<Json | null, string | null, string | null>
    version: Generated<number>
    created_at: string
    updated_at: string
    updated_by: string | null
  }
  'planning.publication': {
    id: string
    plan_id: string
    version: number
    content: string
    sha256: string
    published_at: string
    mandate_id: string | null
    role: string
    organisation_name: string
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
  'strategy.area': {
    id: string
    strategy_id: string
    numeral: string
    name: string
    intro: Generated<string>
    position: number
    version: Generated<number>
  }
  'strategy.draft': {
    person_id: string
    subject: string
    form: ColumnType<Json, string, string>
    base_version: number
    saved_at: string
  }
  'strategy.measure': {
    id: string
    area_id: string
    number: string
    name: string
    indicator: Generated<string>
    deadline_kind: string
    deadline_date: string | null
    deadline_text: Generated<string>
    guarantor_organisation_id: string | null
    guarantor_text: Generated<string>
    cooperating: Generated<string[]>
    position: number
    version: Generated<number>
  }
  'strategy.publication': {
    id: string
    round_id: string
    content: string
    sha256: string
    published_at: string
    mandate_id: string | null
  }
  'strategy.report': {
    round_id: string
    measure_id: string
    status: string | null
    reason: string | null
    comment: Generated<string>
    evidence_text: Generated<string>
    evidence_url: Generated<string>
    problem: Generated<string>
    reported_at: string | null
    reported_by: string | null
    version: Generated<number>
  }
  'strategy.revision': {
    id: string
    measure_id: string
    round_id: string | null
    changed_at: string
    mandate_id: string | null
    changes: ColumnType<Json, string, string>
    note: Generated<string>
  }
  'strategy.round': {
    id: string
    strategy_id: string
    title: string
    as_of: string
    state: Generated<string>
    reports_until: string | null
    stated_totals: ColumnType<Json | null, string | null, string | null>
    version: Generated<number>
    created_at: Generated<string>
  }
  'strategy.strategy': {
    id: string
    slug: string
    title: string
    summary: Generated<string>
    resolution: Generated<string>
    approved_on: string | null
    valid_from: string | null
    valid_to: string | null
    version: Generated<number>
    created_at: Generated<string>
  }
  'territory.boundary': {
    code: string
    geometry: ColumnType<Json, string, string>
    source: string
    imported_at: Generated<string>
  }
  'territory.district': {
    code: string
    name: string
    region_code: string
    valid_from: string | null
    valid_to: string | null
  }
  'territory.import_batch': {
    id: string
    kind: string
    state: string
    file_id: string
    file_name: string
    effective_on: string
    source: string
    settings: ColumnType<Json, string | undefined, string>
    unchanged: number
    difference_hash: string
    mandate_id: string | null
    created_at: Generated<string>
    decided_at: string | null
  }
  'territory.import_change': {
    batch_id: string
    position: number
    place: string
    change: string
    code: string
    name: string
    fields: ColumnType<Json, string | undefined, string>
  }
  'territory.municipality': {
    code: string
    name: string
    status: string
    type: string
    orp_code: string
    pou_code: string
    district_code: string
    region_code: string
    population: number
    population_date: string
    latitude: number
    longitude: number
    valid_from: string | null
    valid_to: string | null
  }
  'territory.orp': {
    code: string
    name: string
    seat_code: string
    region_code: string
    valid_from: string | null
    valid_to: string | null
  }
  'territory.population': {
    municipality_code: string
    counted_on: string
    persons: number
  }
  'territory.pou': {
    code: string
    name: string
    seat_code: string
    orp_code: string
    region_code: string
    valid_from: string | null
    valid_to: string | null
  }
  'territory.region': {
    code: string
    name: string
    valid_from: string | null
    valid_to: string | null
  }
}
