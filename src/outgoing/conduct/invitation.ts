import type { Conducted, Delegation } from "../../conduct/exchange.js";
import { clockIn } from "../../conduct/hours.js";
import type { Tongue } from "../../conduct/deeds.js";
import { labels, type Labels } from "../labels/index.js";

/** A letter of invitation as plain text. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

type Called = (delegation: Delegation, tongue: Tongue) => string;

/** The invitation of one party, or the news that it moved or is off: in one language, or in both where none is told. */
export function invitationLetter(now: Conducted, to: Delegation, called: Called, tongue: Tongue | null): Letter {
  const tongues: readonly Tongue[] = tongue === null ? ["en", "fr"] : [tongue];
  const parts = tongues.map((one) => letterIn(now, to, called, one));
  return { subject: oneLine(parts.map(({ subject }) => subject).join(" / ")), text: `${parts.map(({ text }) => text).join("\n\n— — —\n\n")}\n` };
}

/** "Call by telephone between Velmore and Soltania" */
export function summaryOf(now: Conducted, called: Called, tongue: Tongue): string {
  const words = labels[tongue];
  const names = now.delegations.map((one) => called(one, tongue));
  const list = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${tongue === "en" ? "and" : "et"} ${names.at(-1)!}`;
  return oneLine(`${kindOf(now, words)}${now.subject === null ? "" : `: ${now.subject}`} – ${list}`);
}

const kindOf = ({ kind, channel }: Conducted, words: Labels): string => `${words.exchanges[kind]} ${words.channels[channel]}`;

function letterIn(now: Conducted, to: Delegation, called: Called, tongue: Tongue): Letter {
  const say = sentences[tongue];
  const words = labels[tongue];
  const asker = now.delegations.find(({ party }) => party === now.asker.party)!;
  const summary = summaryOf(now, called, tongue);
  const hours = now.fixed !== null ? [now.fixed] : now.options.map(({ at }) => at);
  const lines = [
    say.opening(called(asker, tongue), kindOf(now, words), now.standing === "called-off" ? "off" : now.fixed === null ? "proposed" : now.sequence > 1 ? "changed" : "fixed"),
    ...(now.calledOff?.because ? [say.because(oneLine(now.calledOff.because))] : []),
    "",
    ...hours.map((hour) => `  ${hourLine(hour, to.zone)}`),
    "",
    ...(now.subject === null ? [] : [`${say.subject}: ${oneLine(now.subject)}`]),
    ...(now.level === null ? [] : [`${say.level}: ${say.levels[now.level]}`]),
    ...(now.place?.[tongue] ? [`${say.place}: ${oneLine(now.place[tongue])}`] : []),
    ...(now.link === null ? [] : [`${say.link}: ${now.link}`]),
    ...(now.languages.length === 0 ? [] : [`${say.interpretation}: ${now.languages.map((code) => words.languages[code] ?? code).join(", ")}`]),
    ...now.agenda.map(({ issue, words: item }) => `- ${oneLine(item)}${issue === null ? "" : ` (${words.issues[issue as keyof Labels["issues"]] ?? issue})`}`),
    ...(now.standing === "called-off" ? [] : ["", now.fixed === null ? say.answer : say.confirm]),
  ];
  return { subject: `${now.standing === "called-off" ? say.off : now.fixed === null ? say.invited : say.set} ${summary}`, text: lines.join("\n") };
}

/** "2031-03-30 10:00 Europe/Paris (UTC+02:00) · 08:00 UTC" */
export function hourLine(at: string, zone: string): string {
  const local = clockIn(zone, at);
  const utc = clockIn("UTC", at);
  return `${local.day} ${local.hour} ${zone} (UTC${local.offset === "+00:00" ? "" : local.offset}) · ${utc.day === local.day ? "" : `${utc.day} `}${utc.hour} UTC`;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, " ").trim();

const sentences = {
  en: {
    opening: (asker: string, kind: string, how: "off" | "proposed" | "changed" | "fixed"): string => ({ off: `${asker} calls off: ${kind}.`, proposed: `${asker} proposes: ${kind}. Hours proposed:`, fixed: `${asker} has fixed: ${kind}. Hour:`, changed: `${asker} has changed: ${kind}. Hour now:` })[how],
    because: (why: string): string => `Reason: ${why}`, subject: "Subject", level: "Level", place: "Place", link: "Link", interpretation: "Interpretation", invited: "Invitation:", set: "Hour fixed:", off: "Called off:",
    levels: { heads: "heads of state or government", ministers: "ministers", deputies: "deputies", ambassadors: "ambassadors", directors: "directors", experts: "experts" },
    answer: "Please answer in your calendar (accept, decline, or propose another hour), by mail, or in the page.", confirm: "Please confirm in your calendar, by mail, or in the page.",
  },
  fr: {
    opening: (asker: string, kind: string, how: "off" | "proposed" | "changed" | "fixed"): string => ({ off: `Annulation par ${asker} : ${kind}.`, proposed: `Proposition de ${asker} : ${kind}. Heures proposées :`, fixed: `Heure fixée par ${asker} : ${kind}.`, changed: `Modification par ${asker} : ${kind}. Heure désormais fixée :` })[how],
    because: (why: string): string => `Motif : ${why}`, subject: "Objet", level: "Niveau", place: "Lieu", link: "Lien", interpretation: "Interprétation", invited: "Invitation :", set: "Heure fixée :", off: "Annulation :",
    levels: { heads: "chefs d'État ou de gouvernement", ministers: "ministres", deputies: "adjoints", ambassadors: "ambassadeurs", directors: "directeurs", experts: "experts" },
    answer: "Merci de répondre par votre agenda (accepter, décliner ou proposer une autre heure), par courriel ou sur la page.", confirm: "Merci de confirmer par votre agenda, par courriel ou sur la page.",
  },
} as const;
