/**
 * By what dispatches find others that carry the same wire text, and people others of the same name. Worked out of what was kept;
 * a key too many does no harm, as whatever is found by it is looked at before anything is said of it.
 */
export const gather = /* sql */ `
create table sketch (dispatch integer primary key, keys integer[] not null);
create index sketch_keys on sketch using gin (keys);
create table name_key (key text not null, person integer not null, primary key (key, person));
create index exchange_account_days on exchange_account (from_day, to_day);
`;
