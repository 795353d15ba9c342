// Lists of what stands today, answered from the index alone: a jump to the middle of a million rows, a
// register's size and its filters read no row of the table. Earlier periods are few and never sorted deep.
export const standing = /* sql */ `
drop index entity_register;
drop index entity_revenue;
drop index entity_name;
create index entity_register on entity (cluster_id, register, entity_id) where valid_to is null;
create index entity_revenue on entity (cluster_id, register, revenue desc nulls last, entity_id)
  where valid_to is null;
create index entity_name on entity (cluster_id, register, name, entity_id) where valid_to is null;
create index entity_place on entity (cluster_id, register, city, district, stage) where valid_to is null;
`;
