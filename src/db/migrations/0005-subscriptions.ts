// Subscriptions: what each has matched, what is owed to whom, and the mails and calls that carry it.
// subscription.stamp: up to which change of the index (search_document.stamp) it has looked.
export const subscriptions = /* sql */ `
create table subscription (
  cluster_id int not null, subscription_id bigint not null, uid text not null, name text not null,
  query json not null, language text not null, paused boolean not null, feed_secret text not null,
  feed_hash text not null, mail_to text, mail_schedule json, mail_next_at timestamptz, webhook_url text,
  webhook_secret text, webhook_stopped boolean not null, stamp bigint not null, revision int not null,
  created_at timestamptz not null, checked_at timestamptz,
  primary key (cluster_id, subscription_id)
);
create index subscription_feed on subscription (cluster_id, feed_hash);
create table subscription_match (
  cluster_id int not null, subscription_id bigint not null, article_id bigint not null,
  story_key bigint not null, matched_at timestamptz not null, news boolean not null, listed boolean not null,
  primary key (cluster_id, subscription_id, article_id)
);
create index subscription_match_story on subscription_match (cluster_id, subscription_id, story_key);
create index subscription_match_newest on subscription_match (cluster_id, subscription_id, matched_at desc, story_key desc)
  where article_id = story_key;
create table delivery (
  cluster_id int not null, subscription_id bigint not null, channel text not null, story_key bigint not null,
  state text not null, dispatch_id bigint,
  primary key (cluster_id, subscription_id, channel, story_key)
);
create index delivery_waiting on delivery (cluster_id, subscription_id, channel, story_key) where state = 'waiting';
create index delivery_dispatch on delivery (cluster_id, dispatch_id) where dispatch_id is not null;
create table dispatch (
  cluster_id int not null, dispatch_id bigint not null, subscription_id bigint not null, channel text not null,
  uid text not null, state text not null, attempts int not null, next_at timestamptz not null, taken_by text,
  taken_until timestamptz, reserved_at timestamptz not null, sent_at timestamptz, error json,
  primary key (cluster_id, dispatch_id)
);
create index dispatch_due on dispatch (cluster_id, next_at) where state = 'reserved';
create index dispatch_subscription on dispatch (cluster_id, subscription_id, dispatch_id);
`;
