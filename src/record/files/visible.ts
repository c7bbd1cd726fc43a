import { createHash } from "node:crypto";
import { world } from "../../language/world/index.js";

// What somebody may not read is for them as if it were not in the record. That is decided here and nowhere else: beside the
// tables stand views of the same names, which leave out what rests on a dispatch of a closed file that does not let the asker
// in; for somebody who may not read everything the views' schema stands first in the search path (store/scope.ts). No question
// knows of it, and none that is added later can forget it.
//
//     search_path = public                       select … from statement     every statement
//     search_path = entente_visible, public      select … from statement     those of dispatches the asker may read
//
// The views are plain ones: PostgreSQL takes them apart, and uses every index as without them. They are made anew whenever
// they or the tables are otherwise than they were (store/migrate.ts).
//
//   - A table with a column `dispatch`, or with one that refers to a dispatch, has a view by itself, so a new one is never forgotten.
//   - What several dispatches tell together (an exchange, a person, a party the gazetteer does not know) is told by those of
//     them that may be read; what none of those tells of is not there.

/** The schema of the views. */
export const visibleSchema = "entente_visible";
const v = visibleSchema;

/** Dispatches in a closed file that does not let the asker in. One that stands in several has to be let in by all. */
const hidden = `
create view ${v}.hidden as
  select entry.dispatch from file_entry entry join file on file.number = entry.file
  where entry.dispatch is not null and file.closed and not exists (
    select from file_grant g where g.file = file.number and (
      (g.to_kind = 'person' and g.to_id = nullif(current_setting('entente.account', true), ''))
      or (g.to_kind = 'organisation' and g.to_id = nullif(current_setting('entente.organisation', true), ''))));

-- Numbers of exchanges and people that no dispatch names which may be read.
create view ${v}.hidden_name as
  select distinct n.kind, n.number from naming n join reading r on r.number = n.reading
  where r.dispatch in (select dispatch from ${v}.hidden) and not exists (
    select from naming other join reading read on read.number = other.reading
    where other.kind = n.kind and other.number = n.number and read.dispatch not in (select dispatch from ${v}.hidden));`;

/** Tables whose rows are not simply those of one dispatch. */
const special = `
create view ${v}.dispatch as select * from dispatch where number not in (select dispatch from ${v}.hidden);
create view ${v}.naming as select * from naming where reading not in (select r.number from reading r where r.dispatch in (select dispatch from ${v}.hidden));
create view ${v}.person_key as select * from person_key where number not in (select number from ${v}.hidden_name where kind = 'person');
create view ${v}.merged as select * from merged where case kind when 'account' then number not in (select dispatch from ${v}.hidden)
  else (kind, number) not in (select kind, number from ${v}.hidden_name) end;
create view ${v}.merge as select * from merge where case kind when 'account' then one not in (select dispatch from ${v}.hidden) and other not in (select dispatch from ${v}.hidden)
  else (kind, one) not in (select kind, number from ${v}.hidden_name) and (kind, other) not in (select kind, number from ${v}.hidden_name) end;
create view ${v}.merge_decision as select * from merge_decision where merge in (select number from ${v}.merge);
create view ${v}.account as select * from account where number in (select account from account_dispatch where dispatch not in (select dispatch from ${v}.hidden));
create view ${v}.exchange_participant as select * from exchange_participant where own not in (select a.own from exchange_account a where a.dispatch in (select dispatch from ${v}.hidden));
create view ${v}.follow_up as select * from follow_up where dispatch not in (select dispatch from ${v}.hidden)
  and coalesce(substring(body->>'statement' from '^d([0-9]{1,9})[.]')::integer, 0) not in (select dispatch from ${v}.hidden);
create view ${v}.brief as select number, at, by, us, "with", on_day, issues,
  coalesce((select jsonb_agg(cite) from jsonb_array_elements_text(cites) cite where coalesce(substring(cite from '^d([0-9]{1,9})')::integer, 0) not in (select dispatch from ${v}.hidden)), '[]') as cites
  from brief;
-- What a kept brief quotes is read by those who may read all of it.
create view ${v}.closed_brief as select number from brief where exists (
  select from jsonb_array_elements_text(cites) cite where coalesce(substring(cite from '^d([0-9]{1,9})')::integer, 0) in (select dispatch from ${v}.hidden));
create view ${v}.brief_content as select * from brief_content where brief not in (select number from ${v}.closed_brief);
create view ${v}.brief_text as select * from brief_text where brief not in (select number from ${v}.closed_brief);`;

/** Every other table with a column \`dispatch\`, or with one that refers to a dispatch; rows that belong to none are everybody's. */
const ofOneDispatch = `
do $$ declare told record; begin
  for told in
    select c.table_name as name, string_agg(format('(%s%I not in (select dispatch from ${v}.hidden))', case when c.is_nullable = 'YES' then format('%I is null or ', c.column_name) else '' end, c.column_name), ' and ') as seen
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = current_schema() and c.table_name <> 'follow_up' and (c.column_name = 'dispatch' or exists (
      select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
      where f.contype = 'f' and f.confrelid = 'dispatch'::regclass and f.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and a.attname = c.column_name))
    group by c.table_name
  loop
    execute format('create view ${v}.%1$I as select * from %1$I where %2$s', told.name, told.seen);
  end loop;
end $$;`;

/**
 * What several tell together: where nothing hidden is among it, it is as it was worked out; else it is told by those that are
 * left, by the rules of project/refresh.ts.
 */
const together = `
create view ${v}.exchange as
  select * from exchange where number not in (select a.exchange from exchange_account a where a.dispatch in (select dispatch from ${v}.hidden))
  union all
  select told.number, first.kind,
    (select a.channel from ${v}.exchange_account a where a.exchange = told.number and a.channel is not null order by a.own limit 1),
    (select a.name from ${v}.exchange_account a where a.exchange = told.number and a.name is not null order by a.own limit 1),
    dated.from_day, dated.to_day,
    case when dated.own is not null then dated."when" else coalesce((select a."when" from ${v}.exchange_account a where a.exchange = told.number and a."when" is not null and a."when" <> 'null' order by a.own limit 1), first."when") end,
    case when exists (select from ${v}.exchange_account a where a.exchange = told.number and a.status = 'held') then 'held' else first.status end,
    (select a.place from ${v}.exchange_account a where a.exchange = told.number and a.place is not null order by a.own limit 1)
  from (select distinct a.exchange as number from exchange_account a where a.dispatch in (select dispatch from ${v}.hidden)) told
  cross join lateral (select a.kind, a.status, a."when" from ${v}.exchange_account a where a.exchange = told.number order by a.own limit 1) first
  left join lateral (select a.own, a.from_day, a.to_day, a."when" from ${v}.exchange_account a where a.exchange = told.number and a.from_day is not null and a.to_day is not null
    order by a.to_day - a.from_day, a.own limit 1) dated on true;

create view ${v}.person as
  select * from person where number not in (select m.person from person_mention m where m.dispatch in (select dispatch from ${v}.hidden))
  union all
  select told.number, first.name,
    (select k.key from person_key k where k.number in (select m.own from ${v}.person_mention m where m.person = told.number) order by k.number limit 1),
    (select m.party from ${v}.person_mention m where m.person = told.number and m.party is not null order by m.dispatch, m.local collate "C" limit 1),
    (select m.wikidata from ${v}.person_mention m where m.person = told.number and m.wikidata is not null order by m.dispatch, m.local collate "C" limit 1)
  from (select distinct m.person as number from person_mention m where m.dispatch in (select dispatch from ${v}.hidden)) told
  cross join lateral (select m.name from ${v}.person_mention m where m.person = told.number order by m.dispatch, m.local collate "C" limit 1) first;

create view ${v}.party as
  select * from party where id not in (select m.party from party_mention m where m.dispatch in (select dispatch from ${v}.hidden))
  union all
  select party.id, case when names.printed is null then party.kind else first.kind end, coalesce(names.printed, party.names),
    case when names.printed is null then party.wikidata else first.wikidata end, case when names.printed is null then party."of" else first."of" end
  from (select distinct m.party as id from party_mention m where m.dispatch in (select dispatch from ${v}.hidden)) told
  join party on party.id = told.id
  cross join lateral (select m.kind, m.wikidata, m."of" from ${v}.party_mention m where m.party = told.id order by m.dispatch limit 1) first
  -- The gazetteer's names are the same whoever tells of a party; those of others are what dispatches print.
  cross join lateral (select case when not (party.id = any(array[${world.parties.map(({ id }) => `'${id.replaceAll("'", "''")}'`).join(",")}])) then
    (select jsonb_object_agg(language, list) from (select language, jsonb_agg(name order by place) as list from
      (select language, name, row_number() over (order by min(dispatch), name collate "C") as place from ${v}.party_mention m where m.party = told.id group by language, name) printed
      where place <= 20 group by language) by_language) end as printed) names;`;

/** Makes the views anew over the tables of the current schema. */
const made = `
drop schema if exists ${v} cascade;
create schema ${v};
${hidden}${ofOneDispatch}${special}${together}`;

/** What the views were made of; views with another mark are those of another version. */
export const visibleMark = createHash("sha256").update(made).digest("hex").slice(0, 16);

/** Takes the views away, so that the tables can be changed. */
export const dropVisible = `drop schema if exists ${v} cascade`;
export const makeVisible = (mark: string): string => `${made}
comment on schema ${v} is '${mark}'`;
