// Articles and their mentions.
export const archive = /* sql */ `
create table article (
  cluster_id int not null, article_id bigint not null, url text not null, surt text not null,
  captured_at timestamptz not null, title text not null, site text not null, source text not null,
  reposted_from text not null, author text not null, editor text not null, published text,
  published_at timestamptz, "precision" text, category text not null, category_basis text not null,
  body text not null, charset text not null, length int not null, story_id bigint,
  current boolean not null, removed boolean not null, primary key (cluster_id, article_id)
);
create table mention (
  cluster_id int not null, article_id bigint not null, kind text not null, ref text not null,
  start_at int not null, end_at int not null, words text not null,
  primary key (cluster_id, article_id, start_at, kind, ref)
);
create index mention_ref on mention (cluster_id, kind, ref, article_id);
`;
