import { lines, piece, type Piece } from "../../outgoing/terminal/lines.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import { hourIn, hourInUtc, type Instant } from "../../settlement/instant.js";
import { deadlineInWords, stateInWords } from "../../settlement/reasons/told.js";
import type { ListedProcedure, LogLine, Look, ProcedureTold, Receipt } from "../../settlement/procedure-told.js";
import { dotted, type Sheet } from "./sheet.js";

const words = {
  en: {
    refused: "refused", waiting: "waits for a second person", received: "Received", entry: "entry", state: "State", text: "Text", rules: "Rules", deadline: "Deadline", round: "round", none: "There is no procedure yet.", told: "entered afterwards",
    unserved: "Not served", objections: "Objections", lifted: "lifted", sponsors: "Co-sponsors", notYet: "asked again", statements: "Statements", adopted: "Adopted, with effect from", certifiedBy: "certified by", hours: "The deadline in the capitals",
    without: "Capital not known", looked: "Looked at", left: "Nobody looked since the deadline", keeper: "Log kept by", joined: "joined since", gone: "left since", entries: (n: number) => `${n} ${n === 1 ? "entry" : "entries"}`, amendments: "Comments", on: "on",
  },
  fr: {
    refused: "refusé", waiting: "attend une seconde personne", received: "Reçu", entry: "entrée", state: "État", text: "Texte", rules: "Règles", deadline: "Échéance", round: "série", none: "Il n'y a pas encore de procédure.", told: "saisi après coup",
    unserved: "Non remis à", objections: "Objections", lifted: "levée", sponsors: "Coauteurs", notYet: "redemandé", statements: "Déclarations", adopted: "Adopté, avec effet au", certifiedBy: "certifié par", hours: "L'échéance dans les capitales",
    without: "Capitale inconnue", looked: "Voies vérifiées", left: "Personne n'a vérifié depuis l'échéance", keeper: "Journal tenu par", joined: "depuis lors", gone: "parti depuis", entries: (n: number) => `${n} entrée${n === 1 ? "" : "s"}`, amendments: "Observations", on: "sur",
  },
} as const;

const block = (all: readonly (readonly string[])[]): string => `${all.flat().join("\n")}\n`;

/** What an act came to. */
export function receiptLines({ id, type, accepted, waiting, why, n, hash, received, state }: Receipt, tongue: Tongue, { screen }: Sheet): string {
  const say = words[tongue];
  return block([
    lines([piece(`${id} ${type} `, "bold"), piece(accepted ? "✓" : waiting === null ? `✗ ${say.refused}` : `… ${say.waiting} (${waiting})`, accepted ? "tone3" : "doubt"), piece(` ${stateInWords(state, tongue)}`)], screen),
    lines([piece(why[tongue])], screen, [piece("  ")]),
    lines(dotted(piece(`${say.received} ${hourInUtc(received as Instant)}`, "dim"), n !== null && piece(`${say.entry} ${n}`, "dim"), hash !== null && piece(hash.slice(0, 16), "dim")), screen, [piece("  ")]),
  ]);
}

export function listLines(all: readonly ListedProcedure[], tongue: Tongue, { screen }: Sheet): string {
  const say = words[tongue];
  if (all.length === 0) return `${say.none}\n`;
  return block(all.map(({ id, title, body, state, round, version, deadline, told }) => [
    ...lines([piece(id.padEnd(5), "bold"), piece(title, "heading"), piece(`  ${stateInWords(state, tongue)}`, "plain")], screen, [], [piece("     ")]),
    ...lines(dotted(piece(body[tongue], "dim"), version !== null && version !== title && piece(version, "dim"), piece(`${say.round} ${round}`, "dim"), deadline !== null && piece(deadlineInWords(deadline), "dim"), told && piece(say.told, "dim")), screen, [piece("     ")]),
  ]));
}

/** A procedure on a page of a terminal. */
export function procedureLines(one: ProcedureTold, tongue: Tongue, sheet: Sheet): string {
  const { screen } = sheet;
  const say = words[tongue];
  const { id, title, profile, state, round, text, placed, hours, unserved, objections, sponsors, addendum, statements, decision, looks, unlooked, keeper, head, comments, told } = one;
  const row = (name: string, ...pieces: readonly (Piece | string | null | undefined | false)[]): string[] => lines(dotted(...pieces), screen, [piece(name.padEnd(17), "dim")], [piece(" ".repeat(17))]);
  const city = placed?.deadline.zone ?? null;
  const at = (instant: string): string => (city === null ? hourInUtc(instant as Instant) : hourIn(city, instant as Instant));
  return block([
    lines([piece(`${id} `, "bold"), piece(title, "heading")], screen),
    row(say.state, piece(stateInWords(state, tongue), "bold"), round > 1 && `${say.round} ${round}`, told && piece(say.told, "dim")),
    row(say.rules, profile.body[tongue], piece(profile.id, "dim")),
    text === null ? [] : row(say.text, text.version, text.languages.map(({ language }) => language).join(", "), piece(text.hash.slice(0, 16), "dim")),
    placed === null ? [] : row(say.deadline, piece(deadlineInWords(placed.deadline), "bold")),
    decision?.certified ? row("", piece(`${say.adopted} ${at(decision.effective)}`, "tone3"), `${say.certifiedBy} ${decision.certified.by}`) : [],
    unserved !== null && unserved.length > 0 && placed !== null ? row(say.unserved, piece(unserved.join(", "), "doubt")) : [],
    objections.length === 0 ? [] : objections.flatMap(({ party, received, person, wording, lifted }, i) => row(i === 0 ? say.objections : "", piece(party, "bold"), at(received), person, wording, lifted !== null && piece(`${say.lifted} ${at(lifted.received)}`, "dim"))),
    comments.length === 0 ? [] : comments.flatMap(({ by, wording }, i) => row(i === 0 ? say.amendments : "", by, wording)),
    sponsors.length === 0 ? [] : row(say.sponsors, sponsors.map(({ party, confirmed }) => (confirmed ? party : `${party} (${say.notYet})`)).join(", "), addendum !== null && addendum.joined.length > 0 && `${say.joined} ${addendum.joined.join(", ")}`, addendum !== null && addendum.left.length > 0 && `${say.gone} ${addendum.left.join(", ")}`),
    statements.flatMap(({ by, kind, paragraphs, wording }, i) => row(i === 0 ? say.statements : "", piece(by, "bold"), kind, paragraphs.length > 0 && `${say.on} ${paragraphs.join(", ")}`, wording)),
    looks === null || looks.length === 0 ? [] : row(say.looked, looks.map(({ channel, by, found }) => `${channel} (${by}: ${found})`).join(", ")),
    unlooked === null || unlooked.length === 0 ? [] : row("", piece(`${say.left}: ${unlooked.join(", ")}`, "doubt")),
    row(say.keeper, keeper.organisation, piece(keeper.key.slice(0, 16), "dim"), head !== null && piece(`${say.entries(head.n)}, ${head.hash.slice(0, 16)}`, "dim")),
    hours === null || (state !== "under_silence" && state !== "contested") ? [] : ["", ...lines([piece(say.hours, "heading")], screen), ...hours.hours.flatMap(({ name, city: capital, hour, offset }) => lines([piece(`${hour} `), piece(`${offset}  `, "dim"), piece(`${capital?.[tongue] ?? name[tongue]}`), piece(capital === null ? "" : ` · ${name[tongue]}`, "dim")], screen, [piece("  ")])), ...(hours.without.length > 0 ? lines([piece(`${say.without}: ${hours.without.join(", ")}`, "dim")], screen, [piece("  ")]) : [])],
    text === null ? [] : ["", ...text.languages[0]!.paragraphs.flatMap(({ kind, text: said }, i, all) => lines([piece(kind === "operative" ? `${all.slice(0, i + 1).filter((other) => other.kind === "operative").length}. ` : "", "dim"), piece(said)], screen, [piece("  ")]))],
  ]);
}

export function logLines(log: readonly LogLine[], tongue: Tongue, { screen }: Sheet): string {
  return block(log.map(({ n, at, received, type, by, capacity, channel, accepted, why }) => [
    ...lines([piece(`${n ?? "·"}`.padEnd(4), "dim"), piece(`${hourInUtc(at as Instant)} `, "dim"), piece(accepted ? "✓ " : "✗ ", accepted ? "tone3" : "tone2"), piece(type, "bold"), piece([by, capacity, channel].filter((one) => one !== null).map((one) => ` · ${one}`).join("")), piece(received === null || received === at ? "" : ` · ${words[tongue].received} ${hourInUtc(received as Instant)}`, "dim")], screen, [], [piece("    ")]),
    ...lines([piece(why[tongue], accepted ? "plain" : "doubt")], screen, [piece("    ")]),
  ]));
}

export function lookLines(looks: readonly Look[], tongue: Tongue, { screen }: Sheet): string {
  return block([lines(dotted(piece(words[tongue].looked, "bold"), ...looks.map(({ channel, place, found, by }) => `${channel}${place === null ? "" : ` (${place})`}: ${found}, ${by}`)), screen)]);
}
