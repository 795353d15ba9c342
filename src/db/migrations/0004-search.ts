// The index of the articles' texts, and the groups of reposts.
// search_posting: the bytes are src/search/index/bucket.ts; search_document: what a search must know of
// every article, with a number that every change raises, so that a reader takes over only what changed.
export const search = /* sql */ `
create table search_posting (
  cluster_id int not null, bucket int not null, block int not null,
  docs bytea not null, positions bytea not null,
  primary key (cluster_id, bucket, block)
);
create table search_document (
  cluster_id int not null, article_id bigint not null, stamp bigint not null, state text not null,
  length int not null, primary key (cluster_id, article_id)
);
create index search_document_stamp on search_document (cluster_id, stamp);
create index search_document_state on search_document (cluster_id, state, article_id) where state = 'pending';
create table story_shingle (
  cluster_id int not null, hash int not null, article_id bigint not null, size int not null,
  primary key (cluster_id, hash, article_id)
);
create index story_shingle_article on story_shingle (cluster_id, article_id);
create table story_edge (
  cluster_id int not null, from_id bigint not null, to_id bigint not null,
  primary key (cluster_id, from_id, to_id)
);
`;
