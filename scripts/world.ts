// Checks the gazetteer as a whole: what no type and no single file can see. `npm run world` prints a report and fails where something
// is wrong; notes are what a person may want to add.
import { pathToFileURL } from "node:url";
import { languages } from "../src/language/index.js";
import type { Language } from "../src/language/index.js";
import { world, type World } from "../src/language/world/index.js";
import { worldNames } from "../src/language/world/names/index.js";
import type { WorldNames } from "../src/language/shape/world-names.js";
import type { LanguageCode } from "../src/model/document.js";
import { regions } from "../src/language/world/regions.js";
import { gazetteerParties, nameKey, type NamedParty } from "../src/record/search/party-names.js";

export interface WorldReport {
  readonly counts: readonly string[];
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}

/** All that is wrong with a gazetteer, and what it does not know. */
export function worldReport(of: World = world, named: readonly NamedParty[] = gazetteerParties(), offices = officesInAll): WorldReport {
  return {
    counts: [
      `${of.parties.length} parties: ${tally(of.parties.map(({ kind }) => kind))}`,
      `${of.memberships.length} groups with their members, ${of.memberships.reduce((sum, { members }) => sum + members.length, 0)} memberships`,
      `${of.officeHolders.length} persons, ${of.officeHolders.reduce((sum, { terms }) => sum + terms.length, 0)} terms of office`,
      `names in ${codes.length} languages: ${codes.map((code) => `${code} ${named.filter(({ names }) => (names[code] ?? []).length > 0).length}`).join(", ")}`,
      `${Object.keys(offices.en).length} offices by name: ${codes.map((code) => `${code} ${Object.values(offices[code]).flat().length}`).join(", ")}`,
    ],
    errors: [...partyErrors(of), ...membershipErrors(of), ...termErrors(of), ...nameErrors(of, named, offices), ...peopleErrors(of)],
    notes: [...unknownMembers(of), ...openTerms(of), ...bodiesWithoutNames(of, named), ...heldWithoutName(of, offices), ...sharedByOffices(offices), ...sharedAcrossLanguages(named)],
  };
}

const codes = Object.keys(worldNames) as (keyof typeof worldNames)[];
const tally = (words: readonly string[]): string => [...new Set(words)].map((word) => `${words.filter((one) => one === word).length} ${word}`).join(", ");
const twice = (list: readonly string[]): string[] => [...new Set(list.filter((one, at) => list.indexOf(one) !== at))];

function partyErrors({ parties, naming }: World): string[] {
  const ids = new Set(parties.map(({ id }) => id));
  return [
    ...twice(parties.map(({ id }) => id)).map((id) => `${id}: listed twice`),
    ...twice(parties.flatMap(({ wikidata }) => wikidata ?? [])).map((item) => `${item}: Wikidata item of two parties`),
    ...parties.filter(({ kind, of }) => (kind === "body") !== (of !== undefined)).map(({ id }) => `${id}: a body has a home, and nothing else has`),
    ...parties.filter(({ of }) => of !== undefined && !ids.has(of)).map(({ id, of }) => `${id}: its home ${of} is unknown`),
    ...parties.filter(({ id, kind }) => (kind === "state" || kind === "territory") && !id.startsWith("x:") && regions[id] === undefined).map(({ id }) => `${id}: no ISO 3166-1 alpha-2 code`),
    ...twice(Object.values(regions)).map((code) => `${code}: alpha-2 code of two parties`),
    ...[...Object.keys(naming), ...Object.keys(regions), ...codes.flatMap((code) => Object.keys(worldNames[code].parties))].filter((id) => !ids.has(id)).map((id) => `${id}: has names but is no party`),
  ];
}

function membershipErrors({ parties, memberships }: World): string[] {
  const ids = new Set(parties.map(({ id }) => id));
  return memberships.flatMap(({ group, members, knownUntil }) => [
    ...(ids.has(group) ? [] : [`${group}: members of an unknown group`]),
    ...members.flatMap(({ party, from, to }, at) => [
      ...(ids.has(party) ? [] : [`${group}: its member ${party} is unknown`]),
      ...(to !== undefined && to <= from ? [`${group}: ${party} leaves before it joins`] : []),
      ...(from > knownUntil ? [`${group}: ${party} joins on ${from}, but members are known until ${knownUntil}`] : []),
      ...members.slice(at + 1).filter((other) => other.party === party && overlap({ from, to }, other)).map((other) => `${group}: ${party} is a member twice from ${other.from}`),
    ]),
  ]);
}

interface Stretch {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Whether two stretches share more than the day one hands over to the other, as finely as both are known. */
const overlap = (one: Stretch, other: Stretch): boolean => before(one.from, other.to) && before(other.from, one.to);
const before = (from: string, to: string | undefined): boolean => to === undefined || from.slice(0, Math.min(from.length, to.length)) < to.slice(0, Math.min(from.length, to.length));

function termErrors({ parties, officeHolders }: World): string[] {
  const ids = new Set(parties.map(({ id }) => id));
  const terms = officeHolders.flatMap(({ id, terms: its }) => its.map((term) => ({ id, ...term })));
  return [
    ...twice(officeHolders.map(({ id }) => id)).map((id) => `${id}: listed twice`),
    ...terms.flatMap(({ id, office, party, from, to, knownUntil, source }) => [
      ...(ids.has(party) ? [] : [`${id}: ${office} of an unknown party ${party}`]),
      ...(source === "" ? [`${id}: ${office} without a source`] : []),
      ...((to === undefined) === (knownUntil === undefined) ? [`${id}: ${office} of ${party} from ${from} needs an end, or the day until which it is known`] : []),
      ...(from >= (to ?? knownUntil ?? "9999") ? [`${id}: ${office} of ${party} ends or is known until before it begins on ${from}`] : []),
    ]),
    // One office has one holder at a time. A term that is open is held to run to the day until which it is known.
    ...terms.flatMap((one, at) => terms.slice(at + 1)
      .filter((other) => other.office === one.office && other.party === one.party && overlap({ from: one.from, to: one.to ?? one.knownUntil }, { from: other.from, to: other.to ?? other.knownUntil }))
      .map((other) => `${one.office} of ${one.party}: ${one.id} (from ${one.from}) and ${other.id} (from ${other.from}) at the same time`)),
  ];
}

type OfficeNames = Readonly<Record<LanguageCode, WorldNames["offices"]>>;
const officesInAll = Object.fromEntries(codes.map((code) => [code, worldNames[code].offices])) as OfficeNames;

function nameErrors({ parties }: World, named: readonly NamedParty[], offices: OfficeNames): string[] {
  return codes.flatMap((code) => {
    const owners = new Map<string, Set<string>>();
    for (const { id, names } of named) for (const name of names[code] ?? []) owners.set(asWritten(name), (owners.get(asWritten(name)) ?? new Set()).add(id));
    return [
      ...[...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${code}: “${name}” names ${[...ids].join(" and ")}`),
      ...parties.filter(({ id, kind }) => kind !== "body" && !named.some((party) => party.id === id && (party.names[code] ?? []).length > 0)).map(({ id }) => `${code}: ${id} has no name`),
      ...named.filter(({ names }) => /[()（）]/u.test(names[code]?.[0] ?? "")).map(({ id, names }) => `${code}: ${id} would be shown as “${names[code]![0]}”, with brackets`),
      ...named.flatMap(({ id, names }) => (names[code] ?? []).filter((name) => nameKey(name) === "").map((name) => `${code}: “${name}” of ${id} has no word in it`)),
      ...Object.keys(offices.en).filter((office) => (offices[code][office] ?? []).length === 0).map((office) => `${code}: the office “${office}” has no name`),
      ...Object.entries(offices[code]).flatMap(([office, names]) => [
        ...(offices.en[office] === undefined ? [`${code}: the office “${office}” has no name in English`] : []),
        ...twice(names.map(asWritten)).map((name) => `${code}: “${name}” stands twice among the names of the office “${office}”`),
        ...names.filter((name) => nameKey(name) === "").map((name) => `${code}: “${name}” of the office “${office}” has no word in it`),
        ...names.filter((name) => named.some((party) => (party.names[code] ?? []).some((its) => asWritten(its) === asWritten(name)))).map((name) => `${code}: “${name}” names the office “${office}” and a party`),
      ]),
    ];
  });
}

const asWritten = (name: string): string => name.normalize("NFKC").toLowerCase();

function peopleErrors({ officeHolders }: World): string[] {
  return (Object.entries(languages) as [string, Language][]).flatMap(([code, { names: { knownPeople } }]) => [
    ...officeHolders.filter(({ id }) => !knownPeople[id]).map(({ id }) => `${code}: ${id} has no name`),
    ...Object.keys(knownPeople).filter((id) => !officeHolders.some((person) => person.id === id)).map((id) => `${code}: ${id} has a name but is nobody`),
  ]);
}

const unknownMembers = ({ parties, memberships }: World): string[] => {
  const unknown = parties.filter(({ id, kind }) => kind === "group" && !memberships.some(({ group }) => group === id)).map(({ id }) => id);
  return unknown.length > 0 ? [`groups whose members are not known: ${unknown.join(", ")}`] : [];
};

const openTerms = ({ officeHolders }: World): string[] => {
  const until = officeHolders.flatMap(({ terms }) => terms.flatMap(({ knownUntil }) => knownUntil ?? []));
  return [...new Set(until)].sort().map((day) => `terms whose end is not known, known until ${day}: ${until.filter((one) => one === day).length}`);
};

const bodiesWithoutNames = ({ parties }: World, named: readonly NamedParty[]): string[] => codes.flatMap((code) => {
  const without = parties.filter(({ id, kind }) => kind === "body" && !named.some((party) => party.id === id && (party.names[code] ?? []).length > 0));
  return without.length > 0 ? [`${code}: bodies without a name: ${without.length} of ${parties.filter(({ kind }) => kind === "body").length} (${without.map(({ id }) => id).join(", ")})`] : [];
});

/** Offices that somebody of the gazetteer holds and that are found by their English name alone. */
function heldWithoutName({ officeHolders }: World, offices: OfficeNames): string[] {
  const held = [...new Set(officeHolders.flatMap(({ terms }) => terms.map(({ office }) => office)))].filter((office) => offices.en[office] === undefined);
  return held.length > 0 ? [`offices that are held and have no names: ${held.sort().join(", ")}`] : [];
}

/** A name that a language has for two offices: a search for it finds both. */
const sharedByOffices = (offices: OfficeNames): string[] => codes.flatMap((code) => {
  const all = Object.entries(offices[code]).flatMap(([office, names]) => names.map((name) => ({ office, name: asWritten(name) })));
  return twice(all.map(({ name }) => name)).map((name) => `${code}: “${name}” is the name of ${all.filter((one) => one.name === name).map(({ office }) => office).join(" and ")}`);
});

/** A name that one language has for one party and another language for another: a search finds both. */
function sharedAcrossLanguages(named: readonly NamedParty[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of named) for (const name of Object.values(names).flat()) owners.set(asWritten(name), (owners.get(asWritten(name)) ?? new Set()).add(id));
  return [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `“${name}” names ${[...ids].join(" and ")}, by language`);
}

/** The report as lines a person reads. */
export const inWords = ({ counts, errors, notes }: WorldReport): string => [
  ...counts,
  ...(notes.length > 0 ? ["", "notes", ...notes.map((note) => `  ${note}`)] : []),
  ...(errors.length > 0 ? ["", "errors", ...errors.map((error) => `  ${error}`)] : []),
  "", `${errors.length} errors, ${notes.length} notes`,
].join("\n");

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = worldReport();
  console.log(inWords(report));
  if (report.errors.length > 0) process.exitCode = 1;
}
