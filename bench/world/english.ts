import { dayOf } from "./calendar.js";
import type { Fact, FactKind, Official } from "./facts.js";
import type { Matter } from "./matters.js";
import { capital, pickFrom, type Scene } from "./phrases.js";

const titles = { "minister of foreign affairs": "Foreign Minister", "president": "President", "minister of trade": "Trade Minister" } as const;
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

const full = ({ given, surname, office, state }: Official): string => `${state.en.adjective} ${titles[office]} ${given} ${surname}`;
const bare = ({ given, surname, office }: Official): string => `${titles[office]} ${given} ${surname}`;
const short = ({ surname, office }: Official): string => `${titles[office]} ${surname}`;
const she = ({ gender }: Official): string => (gender === "f" ? "she" : "he");
const her = ({ gender }: Official): string => (gender === "f" ? "her" : "his");

/** “on Tuesday” within a week of telling, else “on 14 May”; on the very day, “today” or its weekday. */
export function dayWords({ fact, told, pick }: Scene, style: "readout" | "wire"): string {
  const day = dayOf(fact);
  const apart = told.since(day, { largestUnit: "days" }).days;
  if (style === "readout" && apart === 0 && pick(2)) return "today";
  if (style === "readout" && apart === 1 && pick(2)) return "yesterday";
  if (apart >= 0 && apart < 6 && pick(3) > 0) return `on ${weekdays[day.dayOfWeek - 1]}`;
  return pick(2) ? `on ${day.day} ${months[day.month - 1]}` : `on ${months[day.month - 1]} ${day.day}`;
}


const leads: Readonly<Record<FactKind, readonly string[]>> = {
  call: [
    "{US} spoke by telephone with {THEM} {DAY}.", "{US} held a telephone conversation with {THEM} {DAY}.",
    "{US} had a phone call with {her} {their} counterpart, {Them}, {DAY}.", "{DAY^}, {US} talked by phone with {THEM}.",
    "{US} and {THEM} held a telephone call {DAY}.", "{US} and {THEM} discussed bilateral relations by phone {DAY}.",
    "{US} spoke {DAY} by phone with {THEM}, at {their} request.", "In a telephone call {DAY}, {US} and {THEM} reviewed bilateral relations.",
  ],
  meeting: [
    "{US} met {THEM} in {PLACE} {DAY}.", "{US} held talks with {THEM} in {PLACE} {DAY}.",
    "{US} and {THEM} met in {PLACE} {DAY}.", "{DAY^}, {US} met in {PLACE} with {THEM}.",
    "A meeting between {US} and {THEM} took place in {PLACE} {DAY}.", "{US} had a meeting with {THEM} in {PLACE} {DAY}.",
  ],
  visit: [
    "{GUEST} paid an official visit to {COUNTRY} {DAY} and was received by {HOST}.", "{GUEST} visited {COUNTRY} {DAY}, where {guest} was received by {HOST}.",
    "{HOST} received {GUEST}, who arrived in {COUNTRY} on an official visit {DAY}.", "{GUEST} arrived in {PLACE} {DAY} for an official visit, {guest} first to {COUNTRY}, and was met by {HOST}.",
  ],
  summit: [
    "Leaders of {LIST} gathered in {PLACE} {DAY} for a summit on trade.", "A summit of {LIST} was held in {PLACE} {DAY}.",
    "The leaders of {LIST} held a summit in {PLACE} {DAY}.", "{DAY^}, {PLACE} hosted a summit of {LIST}.",
  ],
  letter: [
    "{US} sent a letter to {THEM} {DAY}.", "{US} wrote to {THEM} {DAY}.",
    "In a letter dated {DATE}, {US} addressed {THEM}.", "{THEM} received a letter from {US} {DAY}.",
  ],
};

const plans: Readonly<Record<Exclude<FactKind, "letter">, readonly string[]>> = {
  call: ["{US} will speak by telephone with {THEM} {DAY}, the ministry announced.", "{US} and {THEM} are to hold a telephone call {DAY}, a spokesperson said."],
  meeting: ["{US} will meet {THEM} in {PLACE} {DAY}, the ministry announced.", "{US} and {THEM} are to meet in {PLACE} {DAY}, a spokesperson said.", "{US} is due to meet {THEM} in {PLACE} {DAY}, officials said.", "{US} and {THEM} will hold talks in {PLACE} {DAY}, according to the ministry."],
  visit: ["{GUEST} will pay an official visit to {COUNTRY} {DAY}, where {HOST} will receive {guestObject}, the ministry announced.", "{GUEST} is to visit {COUNTRY} {DAY} at the invitation of {HOST}, a spokesperson said."],
  summit: ["Leaders of {LIST} will hold a summit in {PLACE} {DAY}, officials said.", "A summit of {LIST} is to be held in {PLACE} {DAY}, the host announced."],
};

const saidByUs = [
  "{Short} said that {claim}.", "{Short} stressed that {claim}.", "{She} underlined that {claim}.", "{Short} noted that {claim}.",
  "{She} called on all parties to {deed}.", "{Short} urged the other side to {deed}.", "{Short} welcomed {noun}.", "{She} expressed appreciation for {noun}.",
  "{Short} said {her} country was ready to {deed}.", "{She} reaffirmed that {claim}.",
];
const saidByThem = [
  "{Short} replied that {claim}.", "For {her} part, {Short} said that {claim}.", "{Short} for {her} part stated that {claim}.", "{Short} thanked {her} counterpart and noted that {claim}.",
  "{Short} promised to {deed}.", "{Short} assured that {her} government would {deed}.", "{Short} welcomed {noun}.", "{Short} voiced satisfaction with {noun}.",
];
const closings = ["The two sides agreed to remain in contact.", "They agreed to stay in touch.", "Both sides expressed readiness to continue the dialogue.", "The two ministries will continue their consultations."];
const background = [
  "Relations between the two countries have been strained since the border closed.", "Trade between the two countries fell by a tenth last year.", "The two countries established diplomatic relations forty years ago.", "Talks on a wider agreement have dragged on for months.",
];
const nextSteps = ["The two are expected to meet again in the autumn.", "Experts of both sides are to meet next month.", "A further round of consultations is planned for later this year."];

/** The first sentence, for telling that it happened or that it will. */
export const lead = (scene: Scene, style: "readout" | "wire", planned: boolean): string =>
  capital(fill(pickFrom(planned && scene.fact.kind !== "letter" ? plans[scene.fact.kind] : leads[scene.fact.kind], scene), scene, planned ? `on ${day(scene.fact)}` : dayWords(scene, style), style));

const day = (fact: Fact): string => `${dayOf(fact).day} ${months[dayOf(fact).month - 1]}`;

function fill(template: string, scene: Scene, when: string, style: "readout" | "wire"): string {
  const { fact, us, them } = scene;
  const place = fact.place;
  const [host, guest] = place === us.state ? [us, them] : [them, us];
  // a ministry does not say of its own minister whose minister it is
  const ours = style === "readout" && scene.pick(2) ? bare(us) : full(us);
  const list = fact.others.length > 0 ? [us.state, them.state, ...fact.others].map((state) => state.en.name) : [];
  const said: Readonly<Record<string, string>> = {
    US: ours, THEM: full(them), Them: `${them.given} ${them.surname}`, their: them.state.en.adjective, her: her(us), DAY: when, "DAY^": when, DATE: day(fact),
    PLACE: place?.capital.en ?? "", COUNTRY: place?.en.name ?? "", HOST: full(host), GUEST: full(guest), guest: she(guest), guestObject: guest.gender === "f" ? "her" : "him",
    LIST: `${list.slice(0, -1).join(", ")} and ${list.at(-1) ?? ""}`,
  };
  // “at {their} request” wants a possessive, “{her} {their} counterpart” an adjective
  const possessive = template.replace("at {their} request", `at ${them.state.en.name}'s request`).replace(", {guest} first to {COUNTRY},", `, ${her(guest)} first to {COUNTRY},`);
  return possessive.replace(/\{([A-Za-z^]+)\}/gu, (_, name: string) => said[name] ?? name);
}

/** The sentences that tell what was said. */
export function body(scene: Scene, style: "readout" | "wire"): string[] {
  const { fact, us, them, pick } = scene;
  const [ofUs, ofThem] = us === fact.a ? [fact.saidByA, fact.saidByB] : [fact.saidByB, fact.saidByA];
  const met = new Set<Official>();
  const say = (templates: readonly string[], by: Official, matter: Matter, again: boolean): string => {
    const Short = fact.kind === "summit" && !met.has(by) ? full(by) : short(by);
    met.add(by);
    const words: Readonly<Record<string, string>> = { Short, She: again ? capital(she(by)) : Short, her: her(by), claim: matter.en.claim, deed: matter.en.deed, noun: matter.en.noun };
    return pickFrom(templates, scene).replace(/\{([A-Za-z]+)\}/gu, (_, name: string) => words[name] ?? name);
  };
  const sentences = [...ofUs.map((matter, index) => say(saidByUs, us, matter, index > 0)), ...ofThem.map((matter) => say(saidByThem, them, matter, false))];
  if (fact.kind !== "letter") sentences.push(pickFrom(closings, scene));
  if (style === "wire" && pick(2)) sentences.push(pickFrom(background, scene));
  return sentences;
}

/** What is to come, which nothing else tells of. */
export const next = (scene: Scene): string => pickFrom(nextSteps, scene);

/** What went before: another exchange of the same two, on a day, or without one. */
export function earlier(scene: Scene, before: Fact | null): string {
  if (!before) return pickFrom(["The two had last spoken by telephone before the elections.", "They had last met on the margins of a conference."], scene);
  const when = day(before);
  if (before.kind === "call") return pickFrom([`The two had spoken by telephone on ${when}.`, `They last held a telephone call on ${when}.`], scene);
  return pickFrom([`The two had met in ${before.place!.capital.en} on ${when}.`, `They last held talks in ${before.place!.capital.en} on ${when}.`], scene);
}

/** That what was announced will not be. */
export function calledOff(scene: Scene): string {
  const { fact, us, them } = scene;
  const what = fact.kind === "call" ? "telephone call" : "meeting";
  return pickFrom([
    `A ${what} between ${full(us)} and ${full(them)} planned for ${day(fact)} has been called off, the ministry said.`, `${full(us)} has cancelled a ${what} with ${full(them)} planned for ${day(fact)}, officials said.`,
  ], scene);
}

const headlineWords: Readonly<Record<FactKind, readonly string[]>> = {
  call: ["{A}, {B} discuss ties by phone", "{As}, {Bs} ministers hold phone talks", "{A} and {B} speak as talks drag on", "{As} official calls {Bs} counterpart"],
  meeting: ["{A}, {B} hold talks", "{As}, {Bs} officials meet", "{A} and {B} meet amid tension", "{As} official meets {Bs} counterpart"],
  visit: ["{As} visitor in {Bn}", "{A}, {B} seek closer ties", "Official visit brings {A} and {B} closer", "{A} and {B} in talks during visit"],
  summit: ["Leaders gather for trade summit", "Summit opens with call for trade", "Summit ends without a text", "Trade tops summit agenda"],
  letter: ["{A} writes to {B}", "{As} letter to {B}", "{A} sets out position in letter", "{A} turns to {B} in letter"],
};

export function headline(scene: Scene): string {
  const { us, them } = scene;
  return capital(pickFrom(headlineWords[scene.fact.kind], scene).replace("{As}", us.state.en.adjective).replace("{Bs}", them.state.en.adjective).replace("{Bn}", them.state.en.name).replace("{A}", us.state.en.name).replace("{B}", them.state.en.name));
}

export const readoutTitle = ({ us, them, fact }: Scene): string => `Readout of ${short(us)}'s ${fact.kind === "visit" ? "talks" : fact.kind} with ${full(them)}`;
export const dateline = (seat: string, sign: string, { told }: Scene): string => `${seat}, ${months[told.month - 1]} ${told.day} (${sign}) -- `;
export const stamp = ({ told, pick }: Scene): string => `Updated ${told.day} ${months[told.month - 1]} ${told.year}, ${10 + pick(12)}:${10 + pick(49)}`;
export const ministry = ({ us }: Scene): string => `Ministry of Foreign Affairs of ${us.state.en.name}`;
