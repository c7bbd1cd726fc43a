import { dayOf } from "./calendar.js";
import type { Fact, FactKind, Official } from "./facts.js";
import type { Matter } from "./matters.js";
import { capital, pickFrom, type Scene } from "./phrases.js";

const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
const domain = { "minister of foreign affairs": " des Affaires étrangères", "president": "", "minister of trade": " du Commerce" } as const;

const noun = ({ office, gender }: Official): string => (office === "president" ? (gender === "f" ? "présidente" : "président") : "ministre");
const article = ({ gender }: Official): string => (gender === "f" ? "la" : "le");
const adjective = ({ state, gender }: Official): string => state.fr.adjective[gender === "f" ? 1 : 0];
/** “la ministre arvénienne des Affaires étrangères, Ilse Vorrandt” */
const full = (by: Official): string => `${article(by)} ${noun(by)} ${adjective(by)}${domain[by.office]}, ${by.given} ${by.surname}`;
const bare = (by: Official): string => `${article(by)} ${noun(by)}${domain[by.office]}, ${by.given} ${by.surname}`;
const short = ({ gender, surname }: Official): string => `${gender === "f" ? "Mme" : "M."} ${surname}`;
const she = ({ gender }: Official): string => (gender === "f" ? "elle" : "il");
const to = (words: string): string => (words.startsWith("le ") ? `au ${words.slice(3)}` : `à ${words}`);
const of = (words: string): string => (words.startsWith("le ") ? `du ${words.slice(3)}` : `de ${words}`);
const that = (clause: string): string => (/^[aeiouéèêh]/iu.test(clause) ? `qu’${clause}` : `que ${clause}`);

function dayWords({ fact, told, pick }: Scene, style: "readout" | "wire"): string {
  const day = dayOf(fact);
  const apart = told.since(day, { largestUnit: "days" }).days;
  if (style === "readout" && apart === 0 && pick(2)) return "aujourd’hui";
  if (style === "readout" && apart === 1 && pick(2)) return "hier";
  if (apart >= 0 && apart < 6 && pick(3) > 0) return weekdays[day.dayOfWeek - 1]!;
  return `le ${date(fact)}`;
}

const date = (fact: Fact): string => `${dayOf(fact).day === 1 ? "1er" : dayOf(fact).day} ${months[dayOf(fact).month - 1]}`;

const leads: Readonly<Record<FactKind, readonly string[]>> = {
  call: [
    "{US} s’est entretenu{e} {DAY} par téléphone avec {THEM}.", "{US} a eu {DAY} une conversation téléphonique avec {THEM}.",
    "{US} a eu {DAY} un entretien téléphonique avec son homologue {their}, {Them}.", "{DAY^}, {US} s’est entretenu{e} au téléphone avec {THEM}.",
    "{US} et {THEM} ont eu {DAY} un entretien téléphonique.", "{US} a parlé {DAY} par téléphone avec {THEM}.",
    "{US} s’est entretenu{e} {DAY} par téléphone avec {THEM}, à la demande de la partie {theirF}.", "Lors d’une conversation téléphonique {DAY}, {US} et {THEM} ont fait le point des relations bilatérales.",
  ],
  meeting: [
    "{US} a rencontré {DAY} {THEM} à {PLACE}.", "{US} s’est entretenu{e} {DAY} à {PLACE} avec {THEM}.",
    "{US} et {THEM} se sont rencontrés {DAY} à {PLACE}.", "{DAY^}, {US} a rencontré à {PLACE} {THEM}.",
    "Une rencontre entre {US} et {THEM} a eu lieu {DAY} à {PLACE}.", "{US} et {THEM} ont eu {DAY} un entretien à {PLACE}.",
  ],
  visit: [
    "{GUEST} a effectué {DAY} une visite officielle {INTO}, où {guest} a été reçu{eg} par {HOST}.", "{GUEST} s’est rendu{eg} {DAY} {INTO} pour une visite officielle et a été reçu{eg} par {HOST}.",
    "{HOST} a reçu {GUEST}, arrivé{eg} {DAY} {INTO} en visite officielle.", "En visite officielle {INTO} {DAY}, {GUEST} a été reçu{eg} par {HOST}.",
  ],
  summit: [
    "Les dirigeants {LIST} se sont réunis {DAY} à {PLACE} pour un sommet sur le commerce.", "Un sommet des dirigeants {LIST} s’est tenu {DAY} à {PLACE}.",
    "Les dirigeants {LIST} ont tenu {DAY} un sommet à {PLACE}.", "{PLACE} a accueilli {DAY} un sommet des dirigeants {LIST}.",
  ],
  letter: [
    "{US} a adressé {DAY} une lettre {toTHEM}.", "{US} a écrit {DAY} {toTHEM}.",
    "Dans une lettre datée du {DATE}, {US} s’est adressé{e} {toTHEM}.", "{THEM} a reçu {DAY} une lettre {ofUS}.",
  ],
};

const plans: Readonly<Record<Exclude<FactKind, "letter">, readonly string[]>> = {
  call: ["{US} s’entretiendra {DAY} par téléphone avec {THEM}, a annoncé le ministère.", "{US} et {THEM} doivent avoir {DAY} un entretien téléphonique, a indiqué un porte-parole."],
  meeting: ["{US} rencontrera {THEM} {DAY} à {PLACE}, a annoncé le ministère.", "{US} et {THEM} doivent se rencontrer {DAY} à {PLACE}, a indiqué un porte-parole.", "{US} doit rencontrer {THEM} {DAY} à {PLACE}, selon le ministère.", "Une rencontre entre {US} et {THEM} est prévue {DAY} à {PLACE}, a-t-on indiqué de source officielle."],
  visit: ["{GUEST} effectuera {DAY} une visite officielle {INTO}, où {guest} sera reçu{eg} par {HOST}, a annoncé le ministère.", "{GUEST} doit se rendre {INTO} {DAY} à l’invitation {ofHOST}, a indiqué un porte-parole."],
  summit: ["Les dirigeants {LIST} tiendront un sommet {DAY} à {PLACE}, a indiqué une source officielle.", "Un sommet des dirigeants {LIST} doit se tenir {DAY} à {PLACE}, a annoncé le pays hôte."],
};

const saidByUs = [
  "{Short} a déclaré {that}.", "{Short} a souligné {that}.", "{She} a insisté sur le fait {that}.", "{Short} a relevé {that}.",
  "{She} a appelé toutes les parties à {deed}.", "{Short} a exhorté l’autre partie à {deed}.", "{Short} a salué {noun}.", "{She} s’est félicité{e} de {noun}.",
  "{Short} a indiqué que son pays était prêt à {deed}.", "{She} a réaffirmé {that}.",
];
const saidByThem = [
  "{Short} a répondu {that}.", "De son côté, {Short} a déclaré {that}.", "{Short} a pour sa part affirmé {that}.", "{Short} a remercié son homologue et a noté {that}.",
  "{Short} s’est engagé{e} à {deed}.", "{Short} a assuré que son gouvernement allait {deed}.", "{Short} a salué {noun}.", "{Short} s’est dit{e} satisfait{e} de voir avancer le dossier.",
];
const closings = ["Les deux parties sont convenues de rester en contact.", "Les deux responsables sont convenus de poursuivre leurs échanges.", "Les deux parties se sont dites prêtes à poursuivre le dialogue.", "Les deux ministères poursuivront leurs consultations."];
const background = [
  "Les relations entre les deux pays sont tendues depuis la fermeture de la frontière.", "Les échanges commerciaux entre les deux pays ont reculé d’un dixième l’an dernier.", "Les deux pays entretiennent des relations diplomatiques depuis quarante ans.", "Les pourparlers sur un accord plus large piétinent depuis des mois.",
];
const nextSteps = ["Les deux responsables devraient se revoir à l’automne.", "Des experts des deux parties doivent se réunir le mois prochain.", "De nouvelles consultations sont prévues d’ici à la fin de l’année."];

export const lead = (scene: Scene, style: "readout" | "wire", planned: boolean): string =>
  capital(fill(pickFrom(planned && scene.fact.kind !== "letter" ? plans[scene.fact.kind] : leads[scene.fact.kind], scene), scene, planned ? `le ${date(scene.fact)}` : dayWords(scene, style), style));

function fill(template: string, scene: Scene, when: string, style: "readout" | "wire"): string {
  const { fact, us, them } = scene;
  const place = fact.place;
  const [host, guest] = place === us.state ? [us, them] : [them, us];
  const ours = style === "readout" && scene.pick(2) ? bare(us) : full(us);
  const list = fact.others.length > 0 ? [us.state, them.state, ...fact.others].map((state) => state.fr.of) : [];
  const e = (by: Official): string => (by.gender === "f" ? "e" : "");
  const said: Readonly<Record<string, string>> = {
    US: ours, THEM: full(them), Them: `${them.given} ${them.surname}`, their: adjective(them), theirF: them.state.fr.adjective[1], DAY: when, "DAY^": capital(when), DATE: date(fact),
    PLACE: place?.capital.fr ?? "", INTO: place?.fr.into ?? "", HOST: full(host), GUEST: full(guest), guest: she(guest), e: e(us), eg: e(guest), toTHEM: to(full(them)), ofUS: of(full(us)), ofHOST: of(full(host)),
    LIST: `${list.slice(0, -1).join(", ")} et ${list.at(-1) ?? ""}`,
  };
  // a name in apposition is closed by a comma, unless something else closes it
  return template.replace(/\{([A-Za-z^]+)\}(?=(.?))/gu, (_, name: string, next: string) => `${said[name] ?? name}${/^(?:US|THEM|HOST|GUEST|toTHEM|ofUS|ofHOST)$/u.test(name) && !/[.,]/u.test(next) ? "," : ""}`);
}

/** The sentences that tell what was said. */
export function body(scene: Scene, style: "readout" | "wire"): string[] {
  const { fact, us, them, pick } = scene;
  const [ofUs, ofThem] = us === fact.a ? [fact.saidByA, fact.saidByB] : [fact.saidByB, fact.saidByA];
  const met = new Set<Official>();
  const say = (templates: readonly string[], by: Official, matter: Matter, again: boolean): string => {
    const Short = fact.kind === "summit" && !again && !met.has(by) ? `${capital(full(by))},` : short(by);
    met.add(by);
    const words: Readonly<Record<string, string>> = { Short, She: again ? capital(she(by)) : Short, that: that(matter.fr.claim), deed: matter.fr.deed, noun: matter.fr.noun, e: by.gender === "f" ? "e" : "" };
    return pickFrom(templates, scene).replace(/\{([A-Za-z]+)\}/gu, (_, name: string) => words[name] ?? name).replace("de le ", "du ").replace("de les ", "des ").replace(/De son côté, L([ea]) /u, "De son côté, l$1 ");
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
  if (!before) return pickFrom(["Les deux responsables s’étaient parlé au téléphone avant les élections.", "Ils s’étaient rencontrés en marge d’une conférence."], scene);
  const when = date(before);
  if (before.kind === "call") return pickFrom([`Les deux responsables s’étaient entretenus par téléphone le ${when}.`, `Ils avaient déjà eu un entretien téléphonique le ${when}.`], scene);
  return pickFrom([`Les deux responsables s’étaient rencontrés à ${before.place!.capital.fr} le ${when}.`, `Ils avaient déjà eu un entretien à ${before.place!.capital.fr} le ${when}.`], scene);
}

/** That what was announced will not be. */
export function calledOff(scene: Scene): string {
  const { fact, us, them } = scene;
  const what = fact.kind === "call" ? "L’entretien téléphonique" : "La rencontre";
  const e = fact.kind === "call" ? "" : "e";
  return pickFrom([
    `${what} prévu${e} le ${date(fact)} entre ${full(us)}, et ${full(them)}, a été annulé${e}, a indiqué le ministère.`, `${capital(full(us))}, a annulé ${what.toLowerCase()} prévu${e} le ${date(fact)} avec ${full(them)}, a-t-on appris de source officielle.`,
  ], scene);
}

const headlineWords: Readonly<Record<FactKind, readonly string[]>> = {
  call: ["{A} et {B} dialoguent par téléphone", "Entretien téléphonique entre {A} et {B}", "{A} et {B} maintiennent le contact", "Un appel entre {A} et {B}"],
  meeting: ["{A} et {B} se parlent", "Rencontre entre {A} et {B}", "{A} et {B} renouent le dialogue", "{A} et {B} autour d’une table"],
  visit: ["Visite officielle entre {A} et {B}", "{A} et {B} se rapprochent", "Une visite sous le signe du dialogue", "{A} et {B} resserrent leurs liens"],
  summit: ["Les dirigeants réunis pour un sommet", "Sommet sur le commerce", "Un sommet sans texte final", "Le commerce au menu du sommet"],
  letter: ["{A} écrit à {B}", "Une lettre de {A} à {B}", "{A} expose sa position par écrit", "{A} s’adresse à {B}"],
};

export const headline = (scene: Scene): string => capital(pickFrom(headlineWords[scene.fact.kind], scene).replace("{A}", scene.us.state.fr.name).replace("{B}", scene.them.state.fr.name));
export const readoutTitle = ({ us, them, fact }: Scene): string => `${{ call: "Entretien téléphonique", meeting: "Entretien", visit: "Entretien", summit: "Entretien", letter: "Lettre" }[fact.kind]} de ${short(us)} avec ${full(them)}`.replace(/^(Lettre de .+?) avec (.+)$/u, (_, head: string, whom: string) => `${head} ${to(whom)}`);
export const dateline = (seat: string, sign: string, { told }: Scene): string => `${seat}, ${told.day} ${months[told.month - 1]} (${sign}) - `;
export const stamp = ({ told, pick }: Scene): string => `Mise à jour à ${10 + pick(12)}h${10 + pick(49)} le ${String(told.day).padStart(2, "0")}/${String(told.month).padStart(2, "0")}/${told.year}`;
export const ministry = ({ us }: Scene): string => `Ministère des Affaires étrangères ${us.state.fr.of}`;
