import { Temporal } from "temporal-polyfill";
import { matters, type Matter } from "./matters.js";
import { givenNames, states, surnames, type State } from "./states.js";

export type Pick = (below: number) => number;

/** Numbers that look like chance and are the same for one seed. */
export function picker(seed: number): Pick {
  let state = (seed * 2654435761) % 2147483647 || 1;
  const pick: Pick = (below) => (state = (state * 48271) % 2147483647) % below;
  for (let warm = 0; warm < 10; warm++) pick(2);
  return pick;
}

export const one = <T>(pick: Pick, from: readonly T[]): T => from[pick(from.length)]!;

export type OfficeName = "minister of foreign affairs" | "president" | "minister of trade";

export interface Official {
  readonly id: string;
  readonly given: string;
  readonly surname: string;
  /** As some spell it. */
  readonly spelt: string;
  readonly gender: "f" | "m";
  readonly office: OfficeName;
  readonly state: State;
}

export type FactKind = "call" | "meeting" | "visit" | "summit" | "letter";

/** Something that happened in the invented world. */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  /** "2031-05-14". */
  readonly day: string;
  readonly a: Official;
  readonly b: Official;
  /** For a summit: all who took part. */
  readonly others: readonly State[];
  readonly place: State | null;
  /** What a said, what b said, what they agreed on. */
  readonly saidByA: readonly Matter[];
  readonly saidByB: readonly Matter[];
  /** Whether it was announced beforehand. */
  readonly announced: boolean;
  /** Whether it was announced and then called off: nothing tells of it as held. */
  readonly calledOff: boolean;
}

export interface Invented {
  readonly officials: readonly Official[];
  readonly facts: readonly Fact[];
}

/** People and what they did, from a seed. Traps are laid on purpose: two calls of one pair in a week, ministers and presidents of one pair on one day, shared surnames. */
export function invent(seed: number, count: number): Invented {
  const pick = picker(seed);
  const officials = officialsOf(pick);
  const of = (state: State, office: OfficeName): Official => officials.find((official) => official.state === state && official.office === office)!;
  const first = Temporal.PlainDate.from("2031-02-03");
  const facts: Fact[] = [];
  const add = (kind: FactKind, day: Temporal.PlainDate, a: State, b: State, office: OfficeName): void => {
    // two calls of the same two on one day are two facts that nobody could tell apart
    if (facts.some((fact) => fact.kind === kind && fact.a.office === office && fact.day === day.toString() && [fact.a.state, fact.b.state].includes(a) && [fact.a.state, fact.b.state].includes(b))) return;
    const chosen = Array.from({ length: 4 }, () => pick(matters.length)).filter((value, index, all) => all.indexOf(value) === index).map((index) => matters[index]!);
    facts.push({
      id: `f${facts.length + 1}`, kind, day: day.toString(), a: of(a, office), b: of(b, office), place: kind === "meeting" || kind === "visit" ? (pick(3) === 0 ? b : a) : kind === "summit" ? a : null,
      others: kind === "summit" ? states.filter((state) => state !== a && state !== b).slice(pick(4), 5 + pick(3)) : [],
      saidByA: chosen.slice(0, 2), saidByB: chosen.slice(2), announced: kind !== "letter" && pick(3) === 0,
      calledOff: (kind === "call" || kind === "meeting") && pick(12) === 0,
    });
  };
  while (facts.length < count) {
    const day = first.add({ days: pick(150) });
    const a = one(pick, states);
    const b = one(pick, states.filter((state) => state !== a));
    const kind = one<FactKind>(pick, ["call", "call", "call", "call", "meeting", "meeting", "meeting", "visit", "summit", "letter"]);
    const office = one<OfficeName>(pick, kind === "summit" ? ["president"] : ["minister of foreign affairs", "minister of foreign affairs", "minister of foreign affairs", "president", "minister of trade"]);
    add(kind, day, a, b, office);
    switch (pick(6)) {
      // the same pair again in the same week
      case 0: add(kind === "summit" ? "call" : kind, day.add({ days: 2 + pick(4) }), a, b, office); break;
      // others of the same two states on the same day
      case 1: add(kind === "summit" ? "call" : kind, day, a, b, office === "president" ? "minister of foreign affairs" : "president"); break;
      // one of the two with a third on the same day
      case 2: add("call", day, a, one(pick, states.filter((state) => state !== a && state !== b)), office); break;
      // the pair meets in person a day after it spoke by telephone
      case 3: if (kind === "call") add("meeting", day.add({ days: 1 }), a, b, office); break;
      default:
    }
  }
  return { officials, facts };
}

function officialsOf(pick: Pick): readonly Official[] {
  const left = [...surnames] as string[];
  const surname = (): string => left.splice(pick(left.length), 1)[0]!;
  const made: Official[] = [];
  const offices: readonly OfficeName[] = ["minister of foreign affairs", "president", "minister of trade"];
  for (const [index, state] of states.entries()) {
    for (const [rank, office] of offices.entries()) {
      const gender = pick(2) ? "f" as const : "m" as const;
      // foreign ministers of the first two states share a surname; so do two ministers of the third
      const shared = office === "minister of foreign affairs" && index === 1 ? made[0]!.surname : office === "minister of trade" && index === 2 ? made.at(-2)!.surname : null;
      const names = givenNames[gender].filter((name) => !made.some((other) => other.given === name && (other.state === state || other.surname === shared)));
      const name = shared ?? surname();
      made.push({ id: `${state.id}-${rank}`, given: one(pick, names), surname: name, spelt: pick(3) === 0 ? otherwise(name) : name, gender, office, state });
    }
  }
  return made;
}

/** A name as another agency spells it. */
const otherwise = (name: string): string => name.replace(/ov$/u, "ow").replace(/ck|k(?=[aeo])/u, "c").replace(/ei|ij/u, "ey").replace(/á|é/u, (letter) => (letter === "á" ? "a" : "e")).replace(/v(?=[aei])/u, "w");
