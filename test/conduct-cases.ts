import { replay, step } from "../src/conduct/step.js";
import type { Conducted } from "../src/conduct/exchange.js";
import { isRefusal } from "../src/conduct/refusals.js";
import { partyActedFor } from "../src/conduct/rights.js";
import type { Deed, Entered } from "../src/conduct/deeds.js";
import type { Actor, Role } from "../src/model/actor.js";

/** A case of src/conduct/cases: README.md there draws its form. */
export interface ConductCase {
  readonly title: string;
  readonly lines: readonly string[];
  readonly expected: readonly string[];
}

export const conductCasesIn = (file: string): ConductCase[] => file.split(/^# /m).slice(1).map((block) => {
  const [title = "", ...body] = block.split("\n");
  const [given = "", expected = ""] = body.join("\n").split(/^==>$/m);
  return { title, lines: given.trim().split("\n"), expected: expected.trim().split("\n") };
});

const asker = { party: "VEL", zone: "Europe/Paris", mail: "vel@mfa.example" };
const opening: Deed = { does: "arrange", kind: "call", channel: "telephone", level: null, subject: null, options: ["2031-03-28T09:00:00Z", "2031-03-31T08:00:00Z"], minutes: 30, languages: [], agenda: [], place: null, link: null, asker };
const invitation: Deed = { does: "invite", parties: [{ party: "SOL", zone: "America/New_York", mail: "sol@mfa.example" }, { party: "KES", zone: "Asia/Tokyo", mail: null }], group: null };
const person = (key: string, name: string, gender: "f" | "m") => ({ key, name, gender, office: { en: "minister of foreign affairs" } });
const note = (act: "welcome" | "request", words: string, to: readonly string[] = []): Deed => ({ does: "note", note: { at: "2031-03-31T08:05:00Z", speakers: ["SOL-1"], to, act, words: { en: words }, issue: null } });

/** Words that stand for what cases begin with: each goes on from the one before. */
const openings: readonly (readonly [name: string, entries: readonly (readonly [at: string, party: string, deed: Deed])[]])[] = [
  ["arranged", [["2031-03-01T10:00:00Z", "VEL", opening]]],
  ["invited", [["2031-03-01T11:00:00Z", "VEL", invitation]]],
  ["fixed", [["2031-03-02T10:00:00Z", "SOL", { does: "reply", answer: "accepted", hours: ["2031-03-31T08:00:00Z"], through: "page", words: null }], ["2031-03-03T10:00:00Z", "VEL", { does: "fix", at: "2031-03-31T08:00:00Z" }]]],
  ["begun", [["2031-03-30T10:00:00Z", "VEL", { does: "attend", people: [person("VEL-1", "Lena Korvath", "f")] }], ["2031-03-30T11:00:00Z", "SOL", { does: "attend", people: [person("SOL-1", "Ruben Astier", "m")] }], ["2031-03-31T08:01:00Z", "VEL", { does: "begin", at: "2031-03-31T08:00:00Z" }]]],
  ["held", [["2031-03-31T08:05:00Z", "VEL", note("welcome", "the proposal on the crossing")], ["2031-03-31T08:40:00Z", "VEL", { does: "end", at: "2031-03-31T08:39:00Z" }]]],
  ["drafted", [["2031-03-31T09:00:00Z", "VEL", { does: "draft", texts: { en: { title: "Readout", sentences: [{ text: "Mr Astier welcomed the proposal.", from: "notes", notes: [1], paragraph: 1 }], gaps: [] } } }], ["2031-03-31T09:01:00Z", "VEL", { does: "line", officers: [{ name: "I. Dahl", account: null }, { name: "P. Morel", account: "acc-morel" }] }]]],
];

/** The log of an opening, by its name. */
export function openingOf(name: string): readonly Entered[] {
  const at = openings.findIndex(([one]) => one === name);
  if (at < 0) throw new Error(`no such opening: ${name}`);
  return openings.slice(0, at + 1).flatMap(([, entries]) => entries).map(([hour, party, deed], index) => ({ number: index + 1, at: hour, by: party, account: `acc-${party}`, organisation: `o-${party}`, party, key: null, deed }));
}

/**
 * What became of a case. A line is "opening: NAME", or AT WHO {deed}: WHO is a party, with "/role" for less than an officer, "=NAME" for
 * somebody's name, "+PARTY" for whom they say they act; "house" is the one user of a record without accounts.
 */
export function playedConduct({ lines }: ConductCase): string[] {
  let now: Conducted | null = null;
  let number = 0;
  const told: string[] = [];
  for (const line of lines) {
    const named = /^opening: (\w+)$/.exec(line)?.[1];
    if (named !== undefined) {
      const log = openingOf(named);
      now = replay(log);
      number = log.length;
      continue;
    }
    const [, at, who, json] = /^(\S+) (\S+) (\{.*)$/.exec(line) ?? [];
    if (json === undefined) throw new Error(`not a line of a case: ${line}`);
    const { key = null, ...deed } = JSON.parse(json) as Deed & { readonly key?: string };
    const [actor, said] = actorOf(who!);
    const party: string | null = now === null ? said ?? actor.party : partyActedFor(actor, said, now, deed);
    const entered: Entered = { number: number + 1, at: at!, by: actor.name, account: actor.account, organisation: actor.organisation, party, key, deed: deed as Deed };
    const next: Conducted | ReturnType<typeof step> = step(now, entered, actor, said);
    if (isRefusal(next)) told.push(`- ${next.rule}`);
    else {
      now = next;
      number++;
      told.push(`+ ${next.standing}`);
    }
  }
  return [...told, ...endOf(now)];
}

function actorOf(who: string): readonly [Actor, string | null] {
  const [, base, role, name, said] = /^([A-Za-z]+)(?:\/([a-z]+))?(?:=([\w.-]+))?(?:\+([A-Z]+))?$/.exec(who)!;
  if (base === "house") return [{ account: null, name: name ?? "house", role: "administrator", organisation: null, party: null }, said ?? null];
  return [{ account: name === undefined ? `acc-${base!}` : `acc-${name}`, name: name?.replace(/_/g, " ") ?? base!, role: (role ?? "officer") as Role, organisation: `o-${base!}`, party: base! }, said ?? null];
}

/** "= fixed 2031-…; SOL accepted; KES overtaken" and what of readouts there is. */
function endOf(now: Conducted | null): string[] {
  if (now === null) return ["= nothing"];
  const replies = now.delegations.filter(({ party }) => party !== now.asker.party).map(({ party, reply }) => `${party} ${reply === null ? "silent" : reply.overtaken ? "overtaken" : reply.answer}`);
  const readouts = Object.entries(now.papers).filter(([, { readout }]) => readout !== null && readout.versions.length > 0).map(([party, { readout }]) => `${party} v${readout!.versions.length} cleared ${readout!.versions.at(-1)!.clearances.length}/${readout!.line.length} r${readout!.revisions.length}${readout!.withdrawn ? " withdrawn" : ""}`);
  return [`= ${[`${now.standing}${now.fixed === null ? "" : ` ${now.fixed}`} s${now.sequence}`, ...replies, ...readouts].join("; ")}`];
}
