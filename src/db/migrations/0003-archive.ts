// The archive: snapshots and their articles, what is watched, the frontier of the crawler, takedowns.
export const archive = /* sql */ `
create table snapshot (
  cluster_id int not null, snapshot_id bigint not null, url text not null, surt text collate "C" not null,
  captured_at timestamptz not null, role text not null, kind text not null, refers_to bigint,
  status int not null, content_type text not null, digest text not null, bytes bigint not null,
  warc_file text not null, warc_offset bigint not null, warc_length bigint not null,
  watch_id bigint, page_id bigint, state text not null,
  primary key (cluster_id, snapshot_id)
);
create index snapshot_page on snapshot (cluster_id, surt, captured_at);
create index snapshot_digest on snapshot (cluster_id, digest);
create unique index snapshot_record on snapshot (cluster_id, warc_file, warc_offset);
create table article (
  cluster_id int not null, article_id bigint not null, url text not null, surt text collate "C" not null,
  captured_at timestamptz not null, title text not null, site text not null, source text not null,
  reposted_from text not null, author text not null, editor text not null, published text,
  published_at timestamptz, "precision" text, zone text, category text not null,
  category_basis text not null, breadcrumb json not null, images json not null, body text not null,
  charset text not null, length int not null, story_id bigint, watch_id bigint, current boolean not null,
  removed boolean not null,
  primary key (cluster_id, article_id)
);
create index article_page on article (cluster_id, surt, captured_at);
create index article_story on article (cluster_id, story_id);
create index article_newest on article (cluster_id, category, published_at desc, article_id) where current and not removed;
create table mention (
  cluster_id int not null, article_id bigint not null, kind text not null, ref text not null,
  start_at int not null, end_at int not null, words text not null,
  primary key (cluster_id, article_id, start_at, kind, ref)
);
create index mention_ref on mention (cluster_id, kind, ref, article_id);
create table watch (
  cluster_id int not null, watch_id bigint not null, kind text not null, url text not null,
  surt text collate "C" not null, title text not null, category text, pattern text, requisites boolean not null,
  paused boolean not null, every_s int not null, least_s int not null, most_s int not null,
  next_at timestamptz not null, checked_at timestamptz, succeeded_at timestamptz, changed_at timestamptz,
  failures int not null, error json, fresh int not null, found bigint not null, added_at timestamptz not null,
  primary key (cluster_id, watch_id)
);
create unique index watch_address on watch (cluster_id, surt);
create index watch_due on watch (cluster_id, next_at);
create table frontier (
  cluster_id int not null, surt text collate "C" not null, purpose text not null, url text not null,
  host text not null, watch_id bigint, page_id bigint, state text not null, priority int not null,
  hops int not null, attempts int not null, not_before timestamptz not null, taken_by text,
  found_at timestamptz not null, finished_at timestamptz, kept_at timestamptz, again_at timestamptz,
  etag text, last_modified text, digest text, error json,
  primary key (cluster_id, surt, purpose)
);
create index frontier_due on frontier (cluster_id, host, priority, not_before, surt)
  where state in ('waiting', 'taken');
create index frontier_again on frontier (cluster_id, again_at) where again_at is not null;
create index frontier_watch on frontier (cluster_id, watch_id);
create table host (
  cluster_id int not null, host text not null, robots text, robots_status int, robots_at timestamptz,
  delay_s real, next_at timestamptz not null, failures int not null, error json, taken_by text,
  taken_until timestamptz,
  primary key (cluster_id, host)
);
create table visit (
  cluster_id int not null, visit_id bigint not null, host text not null, url text not null,
  purpose text not null, watch_id bigint, started_at timestamptz not null, took_ms int not null, status int,
  bytes bigint not null, outcome text not null, error json,
  primary key (cluster_id, visit_id)
);
create index visit_time on visit (cluster_id, started_at);
create index visit_watch on visit (cluster_id, watch_id, started_at);
create index visit_host on visit (cluster_id, host, started_at);
create table takedown (
  cluster_id int not null, takedown_id bigint not null, surt text collate "C" not null, url text not null,
  snapshot_id bigint, reason_class text not null, reason text not null, contact text not null,
  state text not null, requested_at timestamptz not null, decided_at timestamptz, decided_by text,
  note text not null, restored_at timestamptz,
  primary key (cluster_id, takedown_id)
);
create index takedown_state on takedown (cluster_id, state, takedown_id);
alter table source add column snapshot_id bigint;
create index source_snapshot on source (cluster_id, snapshot_id) where snapshot_id is not null;
`;
