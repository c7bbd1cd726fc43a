import type { Issue } from "../../model/issues.js";
import type { Channel } from "../../model/reading.js";
import type { Language } from "../../language/index.js";
import type { ActClass } from "../../language/shape/acts.js";
import type { CommitmentClass } from "../../language/shape/commitments.js";
import type { ExchangeNounClass, ExchangeVerbClass } from "../../language/shape/exchanges.js";
import type { DispatchKind } from "../../model/reading.js";
import { listOf, setOf, tableOf, type WordTable } from "./lexicon.js";
import { phrasesOf, type Phrases } from "./phrases.js";

/** The coding data of a language, ready to be looked things up in. */
export interface Words {
  readonly actVerbs: WordTable<ActClass>;
  readonly actNouns: WordTable<ActClass>;
  readonly actAdjectives: WordTable<ActClass>;
  /** Acts of verbs that do the same in every frame, by the whole spelling of the data: for cues the tagger gets wrong. */
  readonly actSpellings: ReadonlyMap<string, ActClass>;
  readonly plain: WordTable<null>;
  readonly telling: WordTable<null>;
  readonly commitVerbs: WordTable<CommitmentClass>;
  readonly commitNouns: WordTable<CommitmentClass>;
  readonly commitAdjectives: WordTable<CommitmentClass>;
  readonly proposing: WordTable<null>;
  readonly launching: WordTable<null>;
  readonly exchangeVerbs: WordTable<ExchangeVerbClass>;
  readonly printedVerbs: WordTable<ExchangeVerbClass>;
  readonly holding: WordTable<null>;
  readonly attending: WordTable<null>;
  readonly happening: WordTable<null>;
  readonly exchangeNouns: Phrases<ExchangeNounClass>;
  readonly channels: Phrases<Channel>;
  readonly issues: Phrases<Issue>;
  readonly kinds: Phrases<DispatchKind>;
  readonly asked: Phrases<true>;
  readonly at: Phrases<"at" | "after" | "beside">;
  readonly jointNouns: WordTable<null>;
  readonly jointVerbs: WordTable<null>;
  readonly certainty: Phrases<true>;
  readonly sets: Sets;
}

type SetName = "lending" | "carrying" | "future" | "futureEndings" | "conditional" | "binding" | "duty" | "notDoing" | "opposedWhenNegated" | "negations" | "anybody" | "firstPerson" | "commenting"
  | "unless" | "whether" | "impersonal" | "appealing" | "vague" | "commitLending" | "beneficiary" | "deadline" | "condition" | "initiatives" | "holding" | "joining" | "with" | "between" | "of" | "to" | "planned" | "planningNouns" | "planning"
  | "callingOff" | "refusing" | "rulingOut" | "accepting" | "proposingExchange" | "pointing" | "definite" | "generic" | "other" | "unsettled" | "bodies" | "askingNouns" | "askingVerbs" | "official" | "spokespeople" | "joiners" | "purpose" | "means" | "twoSided" | "talking" | "countries" | "onVisit";
type Sets = Readonly<Record<SetName, ReadonlySet<string>>>;

const strict: ReadonlySet<string> = new Set();

/** Compiled once for a language's data: the same data always gives the same words, so keeping them changes nothing but time. */
const compiled = new WeakMap<Language, Words>();

export function wordsOf(language: Language): Words {
  const ready = compiled.get(language);
  if (ready) return ready;
  const made = compile(language);
  compiled.set(language, made);
  return made;
}

function compile({ coding, segmentation }: Language): Words {
  const { contractions } = segmentation;
  const { acts, exchanges, commitments, issues, publishers } = coding;
  const skipped = setOf(publishers.skipped);
  return {
    actVerbs: tableOf(acts.classes.map((one) => [one.verbs, one] as const)),
    actNouns: tableOf(acts.classes.map((one) => [one.nouns, one] as const)),
    actAdjectives: tableOf(acts.classes.map((one) => [one.adjectives, one] as const)),
    actSpellings: new Map(acts.classes.filter((one) => one.frame === undefined && one.about === undefined).toReversed().flatMap((one) => listOf(one.verbs).map((spelled) => [spelled, one] as const))),
    plain: tableOf([[acts.plain, null]]),
    telling: tableOf([[acts.telling, null]]),
    commitVerbs: tableOf(commitments.classes.map((one) => [one.verbs, one] as const)),
    commitNouns: tableOf(commitments.classes.map((one) => [one.nouns, one] as const)),
    commitAdjectives: tableOf(commitments.classes.map((one) => [one.adjectives, one] as const)),
    proposing: tableOf([[commitments.proposing, null]]),
    launching: tableOf([[commitments.launching, null]]),
    exchangeVerbs: tableOf(exchanges.verbs.map((one) => [one.verbs, one] as const)),
    printedVerbs: tableOf(exchanges.verbs.map((one) => [one.printed, one] as const)),
    holding: tableOf([[exchanges.holding, null]]),
    attending: tableOf([[exchanges.attending, null]]),
    happening: tableOf([[exchanges.happening, null]]),
    exchangeNouns: phrasesOf(exchanges.nouns.map((one) => [one.nouns, one] as const), skipped, contractions),
    channels: phrasesOf((Object.entries(exchanges.channels) as [Channel, string][]).map(([channel, words]) => [words, channel] as const), strict, contractions),
    issues: phrasesOf((Object.entries(issues) as [Issue, { terms: string }][]).map(([issue, { terms }]) => [terms, issue] as const), skipped, contractions),
    kinds: phrasesOf(publishers.kinds.map(({ kind, words }) => [words, kind] as const), strict, contractions),
    asked: phrasesOf([[exchanges.askedBy, true]], strict, contractions),
    at: phrasesOf<"at" | "after" | "beside">([[exchanges.at, "at"], [exchanges.after, "after"], [exchanges.beside, "beside"]], strict, contractions),
    jointNouns: tableOf([[acts.jointNouns, null]]),
    jointVerbs: tableOf([[acts.jointVerbs, null]]),
    certainty: phrasesOf([[acts.certainty, true]], strict, contractions),
    sets: {
      lending: setOf(acts.lending), carrying: setOf(acts.carrying), future: setOf(acts.future), futureEndings: setOf(acts.futureEndings), conditional: setOf(acts.conditional), binding: setOf(acts.binding), duty: setOf(acts.duty),
      notDoing: setOf(acts.notDoing), opposedWhenNegated: setOf(acts.opposedWhenNegated), negations: setOf(acts.negations), anybody: setOf(acts.anybody),
      firstPerson: setOf(acts.firstPerson), commenting: setOf(acts.commenting), unless: setOf(acts.unless), whether: setOf(acts.whether), impersonal: setOf(acts.impersonal), appealing: setOf(exchanges.appealing), vague: setOf(commitments.vague), commitLending: setOf(commitments.lending), beneficiary: setOf(commitments.beneficiary),
      deadline: setOf(commitments.deadline), condition: setOf(commitments.condition), initiatives: setOf(commitments.initiatives), holding: setOf(exchanges.holding),
      joining: setOf(exchanges.joining), with: setOf(exchanges.with), between: setOf(exchanges.between), of: setOf(exchanges.of), to: setOf(exchanges.to),
      planned: setOf(exchanges.planned), planningNouns: setOf(exchanges.planningNouns), planning: setOf(exchanges.planning), callingOff: setOf(exchanges.callingOff), refusing: setOf(exchanges.refusing), rulingOut: setOf(exchanges.rulingOut), accepting: setOf(exchanges.accepting), proposingExchange: setOf(exchanges.proposing),
      pointing: setOf(exchanges.pointing), definite: setOf(exchanges.definite), generic: setOf(exchanges.generic), other: setOf(exchanges.other),
      unsettled: setOf(exchanges.unsettled), bodies: setOf(exchanges.bodies), askingNouns: setOf(exchanges.askingNouns), askingVerbs: setOf(exchanges.askingVerbs), official: setOf(publishers.official), spokespeople: setOf(publishers.spokespeople),
      joiners: setOf(exchanges.joiners), purpose: setOf(exchanges.purpose), means: setOf(exchanges.means), twoSided: setOf(exchanges.twoSided), talking: setOf(exchanges.talking), countries: setOf(acts.ownCountry), onVisit: setOf(exchanges.onVisit),
    },
  };
}

