// What gap analysis asks of an enterprise: its province, and what it buys and buys nearby.
// Rows from before are filled when the cluster is next opened (src/registers/refold-all.ts).
export const gaps = /* sql */ `
alter table entity add column province text;
alter table entity add column purchases numeric;
alter table entity add column purchases_period text;
alter table entity add column purchases_local numeric;
`;
