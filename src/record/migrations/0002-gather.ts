/**
 * What dispatches tell of exchanges and people, as it is compared with what others tell, and the keys by which they find each
 * other; and by which keys a text finds others that carry the same wire. Worked out of what was kept. A key too many does no
 * harm: whatever is found by it is looked at before anything is said of it.
 */
export const gather = /* sql */ `
create table told (
  kind text not null check (kind in ('exchange', 'person')),
  number integer not null,
  dispatch integer not null,
  -- Of an exchange that has them: the days it may have been on.
  from_day date,
  to_day date,
  body jsonb not null,
  primary key (kind, number)
);
create table told_key (kind text not null, key text not null, number integer not null, primary key (kind, key, number));
create table sketch (dispatch integer primary key, keys integer[] not null);
create index sketch_keys on sketch using gin (keys);
`;
