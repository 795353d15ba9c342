// What people say of the chain: that nobody makes a segment's product, and what would be if.
export const scenarios = /* sql */ `
create table segment_verdict (
  cluster_id int not null, segment_id text not null,
  by_whom text not null, note text not null, at timestamptz not null,
  primary key (cluster_id, segment_id)
);
create table scenario (
  cluster_id int not null, scenario_id bigint not null, name text not null,
  changes jsonb not null, by_whom text not null, at timestamptz not null,
  primary key (cluster_id, scenario_id)
);
`;
