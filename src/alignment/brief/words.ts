import type { Act } from "../../model/acts.js";
import type { Issue } from "../../model/issues.js";
import { isNew } from "../news/news.js";
import type { Quotation } from "../quotation.js";
import type { BriefPart, BriefSection } from "./brief.js";
import { gap, part, quoted, section } from "./lines.js";
import type { Material } from "./material.js";

// The sections that rest on what either party said.

/** Points to make, and what they will raise: six at most. */
export const mostPoints = 6;
const mostQuoted = 3;
const mostNew = 30;

/** Acts by which a party asks for something or binds itself: what it wants. */
const wanting: ReadonlySet<Act> = new Set<Act>(["request", "propose", "commit", "express-readiness"]);
/** Acts by which a party takes something badly: what it may bring up although nobody asked. */
const minding: ReadonlySet<Act> = new Set<Act>(["oppose", "condemn", "express-concern", "warn", "threaten", "deny"]);

/** What only tells that something was discussed is quoted where there is nothing else. */
const ofSubstance = (said: readonly Quotation[]): readonly Quotation[] => [...said.filter(({ act }) => act !== "report"), ...said.filter(({ act }) => act === "report")];

const ours = ({ said, us }: Material): readonly Quotation[] => said.filter(({ party }) => party === us.id);
const theirs = ({ said, with: them }: Material): readonly Quotation[] => said.filter(({ party }) => party === them.id);
/** What a party said itself, as far as its own account or an outlet has it. */
const ownWord = ({ standing }: Quotation): boolean => standing !== "attributed" && standing !== "claimed-joint";

/** A person writes them; below stand our latest requests, proposals and promises. */
export function objectives(material: Material): BriefSection {
  const wanted = ours(material).filter((one) => wanting.has(one.act) && ownWord(one));
  return section("objectives", true, [part("material", towardsFirst(wanted, material.with.id).slice(0, mostPoints).map(quoted))]);
}

/** A person writes them; below stand our latest words on each issue, those of which they have spoken too first: six at most. */
export function pointsToMake(material: Material): BriefSection {
  const shared = new Set(theirs(material).flatMap(({ issues }) => issues));
  const latest = latestByIssue(ofSubstance(ours(material).filter(ownWord)));
  const ranked = [...latest].sort(([one], [other]) => Number(shared.has(other)) - Number(shared.has(one)));
  return section("points-to-make", true, onceEach(ranked.map(([issue, said]) => ({ issue, said: said.slice(0, 1) }))).slice(0, mostPoints).map(({ issue, said }) => part("material", said.map(quoted), { issue })));
}

/** What they asked for or proposed of late, to us first, and our own words on the same issue. */
export function theyWillRaise(material: Material): BriefSection {
  const raised = towardsFirst(theirs(material).filter(({ act }) => wanting.has(act)), material.us.id);
  const others = ofSubstance(theirs(material).filter((one) => !wanting.has(one.act) && !minding.has(one.act)));
  const issues = [...new Set([...raised, ...others].flatMap((one) => one.issues))].slice(0, mostPoints);
  const taken = new Set<string>();
  const parts = issues.flatMap((issue) => withOurs(issue, [...raised, ...others].filter((one) => one.issues.includes(issue) && !taken.has(one.id)).slice(0, mostQuoted), material, taken));
  const noIssue = raised.filter((one) => one.issues.length === 0).slice(0, mostQuoted);
  return section("they-will-raise", false, [...parts, part("their-words", noIssue.map(quoted))]);
}

/** What they take badly, by issue, and our own words on the same. */
export function ifRaised(material: Material): BriefSection {
  const minded = theirs(material).filter(({ act }) => minding.has(act));
  const issues = [...new Set(minded.flatMap((one) => one.issues))].slice(0, mostPoints);
  const taken = new Set<string>();
  const parts = issues.flatMap((issue) => withOurs(issue, minded.filter((one) => one.issues.includes(issue) && !taken.has(one.id)).slice(0, mostQuoted), material, taken));
  const noIssue = minded.filter((one) => one.issues.length === 0).slice(0, mostQuoted);
  return section("if-raised", false, [...parts, part("their-words", noIssue.map(quoted))]);
}

/** Their words on an issue, and our response as far as we ever gave one. */
function withOurs(issue: Issue, said: readonly Quotation[], material: Material, taken: Set<string>): readonly BriefPart[] {
  if (said.length === 0) return [];
  for (const { id } of said) taken.add(id);
  const own = ofSubstance(ours(material).filter((one) => one.issues.includes(issue) && ownWord(one))).slice(0, mostQuoted);
  return [
    part("their-words", said.map(quoted), { issue }),
    part("our-words", own.length > 0 ? own.map(quoted) : [gap("brief/only-they-spoke", [issue], said.map(({ id }) => id))], { issue }),
  ];
}

/** What came since the brief before, of either party. */
export function newSince(material: Material): BriefSection {
  const { last, said } = material;
  if (last === null) return section("news", false, [], gap("brief/no-earlier-brief"));
  const fresh = said.filter((one) => isNew(one, { brief: last }));
  const more = fresh.length > mostNew ? [gap("brief/more", [String(fresh.length - mostNew)])] : [];
  const of = (party: string) => fresh.slice(0, mostNew).filter((one) => one.party === party).map(quoted);
  return section("news", false, [part("new", of(material.with.id), { side: material.with.id }), part("new", of(material.us.id), { side: material.us.id }), part("gaps", more)], gap("brief/nothing-new", [last.on], [last.id]));
}

/** A person writes it; below stand the last words either said in public of the other or to it. */
export function pressLine(material: Material): BriefSection {
  const { us, with: them } = material;
  const between = (one: Quotation, party: string): boolean => one.to.includes(party) || one.issues.includes("bilateral");
  return section("press-line", true, [
    part("our-words", ofSubstance(ours(material).filter((one) => ownWord(one) && between(one, them.id))).slice(0, mostQuoted).map(quoted), { side: us.id }),
    part("their-words", ofSubstance(theirs(material).filter((one) => ownWord(one) && between(one, us.id))).slice(0, mostQuoted).map(quoted), { side: them.id }),
  ]);
}

/** Those said to a party before the others, each in their order. */
const towardsFirst = (said: readonly Quotation[], party: string): readonly Quotation[] => [...said.filter(({ to }) => to.includes(party)), ...said.filter(({ to }) => !to.includes(party))];

function latestByIssue(said: readonly Quotation[]): ReadonlyMap<Issue, readonly Quotation[]> {
  const by = new Map<Issue, Quotation[]>();
  for (const one of said) for (const issue of new Set(one.issues)) by.set(issue, [...(by.get(issue) ?? []), one]);
  return by;
}

/** A statement of several issues is quoted under the first alone. */
function onceEach(all: readonly { readonly issue: Issue; readonly said: readonly Quotation[] }[]): readonly { readonly issue: Issue; readonly said: readonly Quotation[] }[] {
  const taken = new Set<string>();
  return all.flatMap(({ issue, said }) => {
    const left = said.filter(({ id }) => !taken.has(id));
    for (const { id } of left) taken.add(id);
    return left.length > 0 ? [{ issue, said: left }] : [];
  });
}
