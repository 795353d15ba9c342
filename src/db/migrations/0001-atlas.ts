// The first atlas: sources, records, entities, placements, verdicts.
// Runs alike on PGlite, PostgreSQL ≥ 15 and Citus: the cluster leads every key; no trigger, no foreign key.
export const atlas = /* sql */ `
create table cluster (
  cluster_id int not null, slug text not null, name text not null, cities json not null, chain text not null,
  primary key (cluster_id)
);
create table counter (
  cluster_id int not null, name text not null, next bigint not null, primary key (cluster_id, name)
);
create table source (
  cluster_id int not null, source_id bigint not null, kind text not null, title text not null,
  series text not null, digest text not null, bytes bigint not null, register text, dated date not null,
  trust int not null, state text not null, sheets json not null, options json not null, counts json not null,
  records bigint not null, error json, retrieved_at timestamptz not null, accepted_at timestamptz,
  undone_at timestamptz, primary key (cluster_id, source_id)
);
create table record (
  cluster_id int not null, record_id bigint not null, source_id bigint not null, kind text not null,
  subject_id bigint not null, basis text not null, dated date not null, pinned boolean not null,
  locator json not null, "values" json not null, raw json not null, extra json not null,
  primary key (cluster_id, record_id)
);
create index record_subject on record (cluster_id, subject_id);
create index record_source on record (cluster_id, source_id, record_id);
create table assignment (
  cluster_id int not null, record_id bigint not null, entity_id bigint not null, by_whom text not null,
  note text not null, at timestamptz not null, primary key (cluster_id, record_id)
);
create index assignment_entity on assignment (cluster_id, entity_id);
create table canonical (
  cluster_id int not null, entity_id bigint not null, canonical_id bigint not null,
  primary key (cluster_id, entity_id)
);
create index canonical_canonical on canonical (cluster_id, canonical_id);
create table entity (
  cluster_id int not null, entity_id bigint not null, valid_from date not null, valid_to date,
  kind text not null, register text, name text collate "C" not null, name_key text collate "C" not null,
  code text collate "C", stage text, city text, district text, park text, products text, founded text,
  registered_capital numeric, revenue numeric, revenue_period text, output numeric, output_period text,
  employees numeric, owner text, investment numeric, invested numeric, signed text, started text,
  producing text, conflicts int not null, records int not null,
  primary key (cluster_id, entity_id, valid_from)
);
create index entity_register on entity (cluster_id, register, entity_id);
create index entity_revenue on entity (cluster_id, register, revenue desc nulls last, entity_id);
create index entity_name on entity (cluster_id, register, name, entity_id);
create index entity_owner on entity (cluster_id, owner) where owner is not null;
create table placement (
  cluster_id int not null, entity_id bigint not null, segment_id text not null, basis text not null,
  score real not null, words json not null, field text not null, role text not null, record_id bigint,
  displayed boolean not null, primary key (cluster_id, entity_id, segment_id)
);
create index placement_segment on placement (cluster_id, segment_id, displayed, entity_id);
create table placement_verdict (
  cluster_id int not null, entity_id bigint not null, segment_id text not null, verdict text not null,
  by_whom text not null, note text not null, at timestamptz not null,
  primary key (cluster_id, entity_id, segment_id)
);
create table pair (
  cluster_id int not null, pair_id bigint not null, left_id bigint not null, right_id bigint not null,
  weight real not null, probability real not null, evidence json not null, decided boolean not null,
  primary key (cluster_id, pair_id)
);
create unique index pair_sides on pair (cluster_id, left_id, right_id);
create index pair_right on pair (cluster_id, right_id);
create index pair_queue on pair (cluster_id, decided, probability);
create table verdict (
  cluster_id int not null, verdict_id bigint not null, left_id bigint not null, right_id bigint not null,
  judgement text not null, by_whom text not null, note text not null, at timestamptz not null,
  withdrawn_at timestamptz, primary key (cluster_id, verdict_id)
);
create index verdict_sides on verdict (cluster_id, left_id, right_id);
create table relation (
  cluster_id int not null, from_id bigint not null, kind text not null, to_id bigint not null,
  primary key (cluster_id, from_id, kind, to_id)
);
create index relation_to on relation (cluster_id, to_id);
create table diff (
  cluster_id int not null, source_id bigint not null, class text not null, seq bigint not null,
  body json not null, primary key (cluster_id, source_id, class, seq)
);
create table column_memory (
  cluster_id int not null, series text not null, header text not null, field text,
  primary key (cluster_id, series, header)
);
`;
