// Facts read from articles and what became of them, rules that people wrote, and settings of the pipeline.
export const facts = /* sql */ `
create table fact (
  cluster_id int not null, fact_id bigint not null, article_id bigint not null,
  kind text not null, modality text not null, extractor text not null,
  start_at int not null, end_at int not null, near boolean not null, plain boolean not null,
  subject_kind text not null, subject_id bigint, subject_name text not null,
  fingerprint bigint not null, thing bigint not null, body jsonb not null,
  state text not null, record_id bigint, entry_id bigint, entity_id bigint, by_whom text,
  note text not null, rule_id bigint, decided_at timestamptz, found_at timestamptz not null,
  primary key (cluster_id, fact_id)
);
create index fact_by_article on fact (cluster_id, article_id);
create index fact_by_state on fact (cluster_id, state, near, kind);
create index fact_by_fingerprint on fact (cluster_id, fingerprint);
create index fact_by_subject on fact (cluster_id, subject_id) where subject_id is not null;
create table fact_read (
  cluster_id int not null, article_id bigint not null, extractor text not null, version int not null,
  names text not null,
  primary key (cluster_id, article_id, extractor)
);
create table fact_refused (
  cluster_id int not null, extractor text not null, reason text not null, count int not null,
  primary key (cluster_id, extractor, reason)
);
create table fact_rule (
  cluster_id int not null, rule_id bigint not null, name text not null, by_whom text not null,
  at timestamptz not null, action text not null, condition jsonb not null, standing boolean not null,
  decided int not null, stopped boolean not null,
  primary key (cluster_id, rule_id)
);
create table setting (
  cluster_id int not null, name text not null, body jsonb not null, by_whom text not null,
  at timestamptz not null,
  primary key (cluster_id, name)
);
create table owner_move (
  cluster_id int not null, project_id bigint not null, move boolean not null,
  by_whom text not null, note text not null, at timestamptz not null,
  record_id bigint,
  primary key (cluster_id, project_id)
);
`;
