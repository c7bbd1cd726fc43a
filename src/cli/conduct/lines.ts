import type { NoteLine, PartyPapers, Readout } from "../../conduct/exchange.js";
import { clockIn } from "../../conduct/hours.js";
import { paragraphsOf } from "../../conduct/view.js";
import { tongues } from "../../conduct/deeds.js";
import type { ExchangeTold, ListedExchange } from "../../desk/conduct/asked.js";
import { lines, piece } from "../../outgoing/terminal/lines.js";
import { hourLine } from "../../outgoing/conduct/invitation.js";
import { dotted, item, issueInWords, section, under, type Sheet } from "../layout/sheet.js";
import { exchangeWords } from "./messages.js";

/** Exchanges one under the other, the newest first. */
export function listLines(all: readonly ListedExchange[], sheet: Sheet): readonly string[] {
  const words = exchangeWords[sheet.labels.tongue];
  if (all.length === 0) return [words.none];
  return all.flatMap((one) => [
    ...item(sheet, one.id, dotted(piece(kindOf(one, sheet), "bold"), one.subject, words.standings[one.standing], one.fixed ?? words.proposedHours(one.options.length))),
    ...under(sheet, dotted(...one.parties.map(({ party, names, answer }) => `${names[sheet.labels.tongue]}${party === one.asker ? ` (${words.asks})` : ` (${answer === null ? words.answers.none : words.answers[answer]})`}`))),
  ]);
}

/** An exchange whole, with the papers of one party where one is named, else of all that may be seen. */
export function exchangeLines(one: ExchangeTold, sheet: Sheet, as: string | null): readonly string[] {
  const tongue = sheet.labels.tongue;
  const words = exchangeWords[tongue];
  const mine = as === null ? one.mine : one.mine.filter((party) => party === as.toUpperCase());
  const hours = one.fixed !== null ? [one.fixed] : one.options.map(({ at }) => at);
  return [
    ...item(sheet, one.id, dotted(piece(kindOf(one, sheet), "bold"), one.subject, words.standings[one.standing])),
    ...under(sheet, dotted(`${words.sequence} ${one.sequence}`, one.level, one.place?.[tongue], one.link, one.languages.length > 0 && `${words.interpretation} ${one.languages.map((code) => sheet.labels.languages[code] ?? code).join(", ")}`)),
    ...(one.calledOff?.because ? under(sheet, [piece(one.calledOff.because, "doubt")]) : []),
    ...section(sheet, one.fixed === null ? words.hoursProposed : words.hour, hours.flatMap((hour) => one.delegations.flatMap((delegation, index) => under(sheet, [piece(index === 0 ? hourLine(hour, delegation.zone) : `${clockIn(delegation.zone, hour).day} ${clockIn(delegation.zone, hour).hour} ${delegation.zone} (UTC${clockIn(delegation.zone, hour).offset})`, index === 0 ? undefined : "dim")], index === 0 ? 2 : 4)))),
    ...section(sheet, words.delegations, one.delegations.flatMap((delegation) => [
      ...item(sheet, delegation.party, dotted(one.called[delegation.party]?.[tongue], delegation.group, delegation.party === one.asker.party ? words.asks : delegation.reply === null ? words.answers.none : words.answers[delegation.reply.overtaken ? "overtaken" : delegation.reply.answer], delegation.reply && words.through[delegation.reply.through], delegation.reply?.words)),
      ...delegation.people.flatMap(({ key, name, office }) => under(sheet, dotted(piece(name), office[tongue] ?? office.en ?? office.fr, piece(key, "dim")))),
    ])),
    ...section(sheet, words.agenda, one.agenda.flatMap(({ issue, words: item_ }) => under(sheet, dotted(item_, issue !== null && piece(issueInWords(sheet, issue), "dim")), 2))),
    ...mine.flatMap((party) => papersLines(one, party, one.papers[party]!, sheet)),
    ...one.published.flatMap(({ party, revisions, withdrawn }) => section(sheet, words.publishedBy(one.called[party]?.[tongue] ?? party), under(sheet, withdrawn !== null ? [piece(words.withdrawnAt(withdrawn.at, withdrawn.because), "doubt")] : [piece(words.revisions(revisions.length, revisions.at(-1)!.at))], 2))),
  ];
}

function papersLines(one: ExchangeTold, party: string, { points, notes, readout }: PartyPapers, sheet: Sheet): readonly string[] {
  const words = exchangeWords[sheet.labels.tongue];
  const name = one.called[party]?.[sheet.labels.tongue] ?? party;
  return [
    ...section(sheet, words.pointsOf(name), points.flatMap(({ words: point, ticked }, index) => item(sheet, String(index + 1), dotted(`${ticked === null ? "☐" : "☑"} ${point}`, ticked && `${ticked.by}, ${ticked.at.slice(11, 16)}`), 4))),
    ...(notes.length === 0 ? [] : section(sheet, words.notesOf(name, notes.length), notesLines(one, party, sheet))),
    ...(readout === null ? [] : readoutLines(readout, name, sheet)),
  ];
}

/** The notes of a party, each with who took it; what is struck says so. */
export function notesLines(one: ExchangeTold, party: string, sheet: Sheet): readonly string[] {
  const words = exchangeWords[sheet.labels.tongue];
  const notes = one.papers[party]?.notes ?? [];
  if (notes.length === 0) return [words.noNotes];
  const people = new Map(one.delegations.flatMap((delegation) => delegation.people.map(({ key, name }) => [key, name] as const)));
  const named = (keys: readonly string[]): string => keys.map((key) => people.get(key) ?? key).join(", ");
  return notes.flatMap((note: NoteLine) => [
    ...item(sheet, String(note.number), dotted(note.at.slice(11, 16), piece(named(note.speakers), "bold"), sheet.labels.acts[note.act], note.to.length > 0 && `→ ${named(note.to)}`, note.issue !== null && issueInWords(sheet, note.issue), piece(note.by, "dim"), note.before.length > 0 && words.mended, note.struck && piece(words.struck(note.struck.because), "doubt")), 5),
    ...tongues.flatMap((tongue) => (note.words[tongue] === undefined ? [] : under(sheet, [piece(`${tongue} `, "dim"), piece(note.words[tongue])], 5))),
  ]);
}

function readoutLines(readout: Readout, name: string, sheet: Sheet): readonly string[] {
  const words = exchangeWords[sheet.labels.tongue];
  const version = readout.versions.at(-1);
  const state = readout.withdrawn !== null ? words.withdrawnAt(readout.withdrawn.at, readout.withdrawn.because) : version?.refused ? words.refusedBy(version.refused.officer, version.refused.because) : null;
  return section(sheet, words.readoutOf(name, version?.number ?? 0), [
    ...(state === null ? [] : under(sheet, [piece(state, "doubt")], 2)),
    ...under(sheet, dotted(...readout.line.map(({ name: officer }, index) => `${version?.clearances[index] ? "✓" : "·"} ${officer}`)), 2),
    ...readout.revisions.flatMap(({ number, version: of, at, embargo, because }) => under(sheet, dotted(words.revision(number, of), at, embargo && words.until(embargo), because), 2)),
    ...tongues.flatMap((tongue) => {
      const text = version?.texts[tongue];
      if (text === undefined) return [];
      return ["", ...lines([piece(text.title, "bold")], sheet.screen, [piece(`${tongue}  `, "dim")], [piece("    ")]), ...paragraphsOf(text).flatMap((paragraph) => ["", ...lines([piece(paragraph)], sheet.screen, [piece("    ")])]), ...(text.gaps.length > 0 ? ["", ...under(sheet, [piece(words.gaps(text.gaps), "doubt")], 4)] : [])];
    }),
  ]);
}

const kindOf = ({ kind, channel }: Pick<ListedExchange, "kind" | "channel">, { labels }: Sheet): string => `${labels.exchanges[kind]} ${labels.channels[channel]}`;
