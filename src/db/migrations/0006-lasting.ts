// What must outlast a takedown, a merge, a split and a crash.
// story_member: every story that an article was ever in; rows are only added.
// linking: how far the articles are read against the names of today (src/search/relink-articles.ts).
export const lasting = /* sql */ `
create table story_member (
  cluster_id int not null, article_id bigint not null, story_id bigint not null,
  primary key (cluster_id, article_id, story_id)
);
create index story_member_story on story_member (cluster_id, story_id, article_id);
insert into story_member (cluster_id, article_id, story_id)
  select cluster_id, article_id, story_id from article where story_id is not null;
create table linking (
  cluster_id int not null, version bigint not null, names text not null, below bigint not null,
  primary key (cluster_id)
);
alter table watch add column window_from text;
alter table watch add column window_to text;
create index takedown_granted on takedown (cluster_id, surt) where state = 'granted';
`;
