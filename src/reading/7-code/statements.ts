import { doubt } from "../../model/doubts.js";
import type { ChainLink, Exchange, PartyId, Speaker, Standing, Statement } from "../../model/reading.js";
import type { At, Attribution } from "../../model/rooms.js";
import { isUnder, relation, type Node } from "../../model/tree.js";
import type { When } from "../../model/when.js";
import { actDoes, reason } from "../../model/reasons.js";
import { holds, wordsAt, type Span } from "../../text/span.js";
import { actOf, type ActReading } from "./act.js";
import { isOwn, predicatesIn } from "./content.js";
import { clauseHead, dateBeside, subjectNode, verbGroup } from "./clause.js";
import type { Imprint } from "./dispatch.js";
import type { IssuesOf } from "./issues.js";
import { usesOf } from "./lexicon.js";
import { listedDeeds, type Listed } from "./listed.js";
import { lineAt, mentionsOf, updateAt, whenOf, wordAt, type Line, type Page } from "./page.js";
import { phraseAt } from "./phrases.js";
import { isLater } from "./sighting.js";
import { partiesOf, speakerOf, stateOf } from "./speaker.js";

/** A statement before it is tied to an exchange and to a side. */
export interface Draft {
  readonly id: string;
  readonly attribution: Attribution;
  readonly speaker: Speaker | null;
  readonly addressees: readonly Speaker[];
  readonly act: ActReading;
  readonly said: When | null;
  readonly within: string | null;
}

/** For each sentence the drafts whose words or cue reach into it. */
export type DraftsBySentence = readonly (readonly Draft[])[];

export function draftsBySentence(page: Page, drafts: readonly Draft[]): DraftsBySentence {
  const lists: Draft[][] = page.lines.map(() => []);
  for (const draft of drafts) {
    const { content, cue } = draft.attribution;
    const seen = new Set<number>();
    for (const span of cue ? [...content, cue] : content) {
      for (let line = lineAt(page, span.start); line && line.tree.start < span.end; line = page.lines[line.index + 1]) seen.add(line.index);
    }
    for (const at of seen) lists[at]!.push(draft);
  }
  return lists;
}

/** Words of a speech or a communiqué that no cue brings: what they tell, the text itself tells. */
export const isTextItself = ({ cue, mode }: Attribution): boolean => cue === null && mode === "direct";

/** One draft for each attribution, in its order. */
export function draftsOf(page: Page, attributions: readonly Attribution[]): Draft[] {
  const ids = new Map(attributions.map((attribution, at) => [attribution.index, `s${at + 1}`]));
  const listed = new Map(listedDeeds(page).map((one) => [one.item.start, one]));
  return attributions.map((attribution): Draft => {
    const speaker = attribution.speaker ? speakerOf(page, attribution.speaker, attribution.source) : null;
    doubtSpeaker(page, attribution, speaker);
    return {
      id: ids.get(attribution.index)!, attribution, speaker,
      addressees: attribution.addressees.map((addressee) => speakerOf(page, addressee, "speaker")).filter((addressee, at) => !(isPronoun(page, attribution.addressees[at]!.head) && isSame(addressee, speaker))),
      act: promised(actOf(page, attribution, speaker), listed.get(attribution.content[0].start)),
      said: saidWhen(page, attribution, attributions),
      within: attribution.within === null ? null : ids.get(attribution.within) ?? null,
    };
  });
}

/** "the Mission … has the honour to inform it": whoever the pronoun stands for, it is not the speaker. */
const isPronoun = (page: Page, { sentence, node }: At): boolean => page.lines[sentence]?.tree.nodes[node]?.upos === "PRON";
const isSame = (addressee: Speaker, speaker: Speaker | null): boolean => speaker !== null && addressee.kind === speaker.kind && addressee.kind !== "unnamed"
  && [...addressee.people, ...addressee.parties].join() === [...speaker.people, ...speaker.parties].join();

/** An item of a list that binds somebody is what they bind themselves to, however it reads by itself. */
const promised = (act: ActReading, listed: Listed | undefined): ActReading =>
  listed && /^(?:assert|report|request)$/.test(act.act) ? { ...act, act: "commit", strength: listed.strength, rule: "code/act-of-list", why: reason("act/of-content", listed.carrier?.form ?? listed.verb.form, actDoes.commit), alternatives: [] } : act;

/** An unnamed speaker stays unnamed, and is doubted; so is a cue nobody is given for. */
function doubtSpeaker(page: Page, { cue, mode }: Attribution, speaker: Speaker | null): void {
  if (speaker?.kind === "unnamed") page.note(doubt("attribute/unnamed-speaker", speaker.mention, printed(page, speaker.mention)));
  else if (!speaker && cue && mode !== "narrated") page.note(doubt("attribute/no-speaker", cue, printed(page, cue)));
}

/** The date that stands by the cue: outside what was said there or by others beside it, and of no other verb's clause. */
function saidWhen(page: Page, { cueHead, content, index }: Attribution, all: readonly Attribution[]): When | null {
  if (!cueHead) return null;
  const line = page.lines[cueHead.sentence];
  const cue = line?.tree.nodes[cueHead.node];
  if (!line || !cue || line.dates.length === 0) return null;
  const contents = [...content, ...all.filter((other) => other.index !== index).flatMap((other) => other.content.filter((one) => !holds(one, cue)))];
  const outside = { ...line, dates: line.dates.filter((date) => !contents.some((one) => holds(one, date)) && modifies(page, line, date, cue)) };
  const date = dateBeside(outside, cue.index, cue.index + 1, verbGroup(line, cue.index));
  return date && !isLater(page, date) ? whenOf(date) : null;
}

/** Whether a date may belong to the cue: not to a noun it owns ("last week's summit"), nor to a deadline or a beginning ("by Friday", "since March"), nor to a clause that hangs on the cue's own or on its subject ("who had met in April"). */
function modifies(page: Page, line: Line, date: Span, cue: Node): boolean {
  const inside = line.tree.nodes.filter((node) => date.start <= node.start && node.end <= date.end);
  const top = inside.find((node) => !inside.some((other) => other.index === node.head));
  if (!top) return true;
  const first = wordAt(line.tree, date.start);
  for (let at = Math.max(0, first - 4); at < first; at++) {
    const found = phraseAt(page.words.at, line, at);
    if (found && found.values[0] === "after" && found.to >= first - 1) return false;
    if (page.words.sets.deadline.has(line.forms[at]!) && !line.tree.nodes.slice(at + 1, first).some(({ upos }) => !/^(?:DET|ADP)$/.test(upos))) return false;
  }
  if (relation(top) === "nmod" && top.deprel === "nmod:poss") return false;
  const verb = clauseHead(line, top.index);
  if (!verb || verb === cue || isUnder(line.tree, cue.index, verb.index)) return true;
  return !(/^(?:acl|advcl)/.test(verb.deprel) && !(cue.start < date.start && verb.start > date.start));
}

/** All that a draft still lacks, filled in. */
export function statementOf(page: Page, draft: Draft, drafts: ReadonlyMap<string, Draft>, exchange: Exchange | null, imprint: Imprint, side: PartyId | null, issuesOf: IssuesOf): Statement {
  const { attribution, speaker, act } = draft;
  const joint = claimsJoint(page, attribution, speaker);
  return {
    id: draft.id, speaker, cue: attribution.cue, content: attribution.content, addressees: draft.addressees, mode: attribution.mode,
    act: act.act, strength: act.strength, certainty: act.certainty, issues: issuesOf(attribution.content), exchange: exchange?.id ?? null,
    said: draft.said ?? (exchange?.when ? { ...exchange.when, inferred: true, because: exchange.when.because ?? "the day of the exchange it was said in" } : updateWhen(page, attribution)),
    standing: standingOf(page, speaker, joint, imprint, side, exchange),
    within: draft.within,
    chain: chainOf(page, draft, drafts, imprint, side),
    because: {
      rule: attribution.rule, why: `${attribution.why} ${act.why}`, sentence: attribution.cueHead?.sentence ?? attribution.speaker?.head.sentence ?? null,
      alternatives: [...attribution.alternatives, ...act.alternatives.map((other) => reason("other/act", other))],
    },
  };
}

/** Where nothing else dates it, words in an entry of a live page are of that entry's instant. */
function updateWhen(page: Page, { cue, content }: Attribution): When | null {
  const update = updateAt(page, (cue ?? content[0]).start);
  return update ? { ...update.when, inferred: true, because: "It stands in the update of the page that is stamped so." } : null;
}

/** Whether one speaker claims for several parties what is said: "the two countries' common position", "both sides agree". */
function claimsJoint(page: Page, attribution: Attribution, speaker: Speaker | null): boolean {
  for (const { line, node } of predicatesIn(page, attribution.content)) {
    const subject = subjectNode(line, node.index);
    if (!subject) continue;
    const parties = partiesOf(page, mentionsOf(page, line, subject.index)).map((party) => stateOf(page, party));
    const several = new Set(parties).size > 1;
    if (several && usesOf(page.words.jointVerbs, line.tree, node).length > 0 && (speaker === null || isOwn(page, line, node, attribution, speaker))) return true;
    const noun = usesOf(page.words.jointNouns, line.tree, subject).some(({ rest, spelled }) => rest.length > 0 || !spelled.includes(" ")) || hasJointModifier(page, line.tree.nodes, line.lemmas, subject.index);
    if (noun) return true;
    if (several && line.tree.nodes.some((other) => other.head === node.index && other.deprel.startsWith("obj") && hasJointModifier(page, line.tree.nodes, line.lemmas, other.index))) return true;
  }
  return false;
}

/** A noun of a joint stance with the word that makes it joint before or behind it: "common position", "position commune", "la même position". */
function hasJointModifier(page: Page, nodes: readonly { readonly head: number; readonly index: number }[], lemmas: readonly string[], noun: number): boolean {
  const uses = page.words.jointNouns.get(lemmas[noun]!);
  if (!uses) return false;
  return uses.some(({ rest }) => rest.length === 0 || rest.every((word) => nodes.some((node) => node.head === noun && lemmas[node.index] === word)));
}

function standingOf(page: Page, speaker: Speaker | null, joint: boolean, imprint: Imprint, side: PartyId | null, exchange: Exchange | null): Standing {
  if (speaker === null) return "outlet";
  if (imprint.kind === "communique" && imprint.voice !== "other") return speaker.kind === "joint" ? "own" : joint ? "claimed-joint" : side === null ? "reported" : ownOr(page, speaker, side, null);
  if (joint || (speaker.kind === "joint" && side !== null && new Set(speaker.parties).size > 1)) return "claimed-joint";
  return side === null ? "reported" : ownOr(page, speaker, side, imprint.voice === "official" ? exchange : null);
}

/** A person of no party that is told, who talked with another party only, is on the side that tells of the talk ("our Foreign Secretary spoke with …"). */
function ownOr(page: Page, speaker: Speaker, side: PartyId, told: Exchange | null): Standing {
  if (speaker.parties.length > 0) return speaker.parties.some((party) => stateOf(page, party) === side) ? "own" : "attributed";
  const others = told?.participants.filter(({ person }) => person === null || person !== speaker.person) ?? [];
  const among = speaker.person !== null && others.length + 1 === told?.participants.length;
  return among && others.length > 0 && others.every(({ party }) => party !== null && stateOf(page, party) !== side) ? "own" : "reported";
}

/** Who speaks, by whom that is reported, innermost first: speaker, the statements it stands inside of, a document, the side, the publisher. */
function chainOf(page: Page, draft: Draft, drafts: ReadonlyMap<string, Draft>, { publisher }: Imprint, side: PartyId | null): ChainLink[] {
  const links: ChainLink[] = [];
  if (draft.speaker) links.push(linkOf(page, draft.speaker, draft.speaker.kind === "document" ? "document" : "speaker", null));
  const seen = new Set<string>([draft.id]);
  for (let outer = draft.within === null ? undefined : drafts.get(draft.within); outer && !seen.has(outer.id); outer = outer.within === null ? undefined : drafts.get(outer.within)) {
    seen.add(outer.id);
    if (outer.speaker) links.push(linkOf(page, outer.speaker, outer.speaker.kind === "document" ? "document" : "reported-by", outer.id));
  }
  if (side !== null) links.push({ role: "side", name: partyName(page, side), party: side, at: null, statement: null });
  if (publisher) links.push({ role: "publisher", name: publisher.name, party: publisher.party, at: publisher.at, statement: null });
  return links;
}

function linkOf(page: Page, speaker: Speaker, role: ChainLink["role"], statement: string | null): ChainLink {
  const name = speaker.person !== null ? page.people.get(speaker.person)?.name : speaker.people.length > 1 ? speaker.people.map((id) => page.people.get(id)?.name ?? id).join(", ") : undefined;
  return { role, name: name ?? printed(page, speaker.mention), party: speaker.party, at: speaker.mention, statement };
}

const printed = (page: Page, at: Span): string => wordsAt(page.text, at).replace(/\s+/g, " ");
export const partyName = (page: Page, id: PartyId): string => page.names.parties.find((party) => party.id === id)?.name ?? id;
