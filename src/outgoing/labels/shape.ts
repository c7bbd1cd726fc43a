import type { Act, Strength } from "../../model/acts.js";
import type { DoubtCode } from "../../model/doubts.js";
import type { Issue } from "../../model/issues.js";
import type { ReasonTexts } from "./reasons/shape.js";
import type { Channel, ChainLink, DispatchKind, ExchangeKind, Exchange, Mode, Standing } from "../../model/reading.js";

/** The languages a readout can be laid out in. Not the languages that can be read: those are in language/. */
export type Tongue = "en" | "fr";

/** As TIMEX3 spells them; autumn in both ways. */
export type Season = "SP" | "SU" | "FA" | "AU" | "WI";

/** The words of a readout, on the terminal and on the page. Quoted words of a dispatch are never translated. */
export interface Labels {
  readonly tongue: Tongue;
  readonly acts: { readonly [act in Act]: string };
  /** What a statement is about; an issue without a name here shows its id. */
  readonly issues: { readonly [issue in Issue]?: string };
  /** Offices, and what a minister is minister of, where their English names are not to be shown. */
  readonly offices: { readonly [office: string]: string };
  readonly portfolios: { readonly [portfolio: string]: string };
  readonly strengths: { readonly [strength in Strength]: string };
  readonly modes: { readonly [mode in Mode]: string };
  /** What it means for a statement to stand so; null where nothing need be said. */
  readonly standings: { readonly [standing in Standing]: string | null };
  readonly exchanges: { readonly [kind in ExchangeKind]: string };
  readonly channels: { readonly [channel in Channel]: string };
  /** Null for an exchange that was held: that is what one expects. */
  readonly statuses: { readonly [status in Exchange["status"]]: string | null };
  readonly dispatches: { readonly [kind in DispatchKind]: string };
  /** One step of a chain of attribution in plain words. */
  readonly links: { readonly [role in ChainLink["role"]]: (name: string) => string };
  readonly languages: { readonly [code: string]: string };
  readonly sections: {
    readonly exchanges: string;
    readonly statements: string;
    readonly initiatives: string;
    readonly commitments: string;
    readonly doubts: string;
    readonly parties: string;
  };
  readonly quote: { readonly open: string; readonly close: string };
  readonly and: string;
  readonly to: (names: string) => string;
  readonly about: (issues: string) => string;
  readonly during: (exchange: string) => string;
  readonly inside: (statement: string) => string;
  readonly askedBy: (name: string) => string;
  readonly follows: (exchange: string) => string;
  readonly at: (place: string) => string;
  readonly publishedBy: (name: string) => string;
  readonly published: (when: string) => string;
  readonly updated: (when: string) => string;
  /** Of a live page: how many entries it has. */
  readonly entries: (count: number) => string;
  readonly accountOf: (party: string) => string;
  readonly wholeChain: (chain: string) => string;
  readonly inLanguage: (kind: string, language: string) => string;
  readonly noPublisher: string;
  readonly nobodyNamed: string;
  readonly documentSpeaks: string;
  readonly proposedBy: (names: string) => string;
  readonly deadline: (when: string) => string;
  readonly condition: (words: string) => string;
  readonly beneficiary: (words: string) => string;
  readonly nothing: string;
  readonly counts: (statements: number, exchanges: number, doubts: number) => string;
  readonly dates: {
    readonly inferred: string;
    readonly yearOpen: (day: string) => string;
    /** A time of which only the kind is known, or a weekday alone: "a Friday, date open". */
    readonly weekdayOpen: (weekday: string) => string;
    readonly open: string;
    readonly range: (first: string, last: string) => string;
    readonly week: (number: number, year: number) => string;
    readonly weekend: (number: number, year: number) => string;
    readonly quarter: (number: string, year: string) => string;
    readonly half: (number: string, year: string) => string;
    readonly season: (season: Season, year: string) => string;
    readonly decade: (first: string) => string;
    readonly century: (number: number) => string;
    readonly moment: (day: string, clock: string) => string;
    readonly past: string;
    readonly present: string;
    readonly future: string;
  };
  /** Doubts reworded in this language; where one is missing the catalogue's own sentence stands. */
  readonly doubts: { readonly [code in DoubtCode]?: (...words: string[]) => string };
  /** Reasons in this language; null where those of the readings themselves stand. */
  readonly reasons: ReasonTexts | null;
  readonly explain: {
    readonly rule: string;
    readonly why: string;
    readonly alternatives: string;
    readonly chain: string;
    readonly sentence: string;
    readonly noTree: string;
    readonly tree: string;
    readonly engine: string;
    readonly speaker: string;
    readonly cue: string;
    readonly content: string;
  };
  readonly page: {
    readonly title: string;
    readonly contents: string;
    readonly toCard: (statement: string) => string;
    readonly toWords: string;
    readonly why: string;
    readonly rule: string;
    readonly alternatives: string;
    readonly made: (engine: string) => string;
    readonly exact: string;
  };
}
