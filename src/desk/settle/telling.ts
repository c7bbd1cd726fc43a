import { addressesKept, type AddressRow } from "../../record/settle/procedures.js";
import { keepMessage } from "../../record/settle/outgoing.js";
import type { Deadline } from "../../settlement/deadline.js";
import type { EventType } from "../../settlement/event.js";
import { deadlineInWords, stateInWords, type Tongue } from "../../settlement/reasons/told.js";
import type { Transacted } from "../house.js";
import type { Open, Played } from "./procedure-log.js";

// Who asked to be told of a procedure gets a message of what everybody may know. It is kept with what it tells of, and sent afterwards;
// whether it arrives decides nothing.

/** Keeps the messages that an entry gives rise to. */
export async function tellOf(tx: Transacted, open: Open, { entry, outcome }: Played, now: string, by: string): Promise<void> {
  if (open.told || entry.kind !== "event" || outcome?.accepted !== true || outcome.event === null || !public_.has(outcome.event.type)) return;
  for (const { kind, address, language } of addressesNow(await addressesKept(tx, open.row.number))) {
    const told = { type: outcome.event.type, state: outcome.state, at: outcome.event.at, title: open.row.title, version: open.procedure.placed?.version ?? open.procedure.words.version, deadline: open.procedure.placed?.deadline ?? null };
    const body = kind === "mail" ? mailOf(told, language === "fr" ? "fr" : "en") : { procedure: `t${open.row.number}`, uuid: open.header.procedure.id, entry: entry.n, ...told };
    await keepMessage(tx, { kind, about: `t${open.row.number}`, address, body, once: `t${open.row.number}:${entry.n}:${kind}:${address}`, at: now, by });
  }
}

/** Acts that are everybody's to know. Objections are not among them: the rules say who sees them, and pages show them to all of those at once. */
const public_: ReadonlySet<EventType> = new Set(["place", "extend", "end-early", "certify", "inform", "announce", "publish", "consult", "revise", "call-vote", "meeting", "carried", "defeated", "agreed", "not-agreed", "refer", "withdraw", "lapse", "defect", "reissue"]);

/** Addresses as they are now: added, and not removed since. */
export function addressesNow(rows: readonly AddressRow[]): readonly AddressRow[] {
  const now = new Map<string, AddressRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.address, row.party]);
    if (row.does === "added") now.set(key, row);
    else now.delete(key);
  }
  return [...now.values()];
}

interface Told {
  readonly type: EventType;
  readonly state: string;
  readonly title: string;
  readonly version: string | null;
  readonly deadline: Deadline | null;
}

function mailOf({ type, state, title, version, deadline }: Told, tongue: Tongue): { readonly subject: string; readonly text: string } {
  const name = version !== null && version !== title ? `${title} (${version})` : title;
  const until = deadline === null ? "" : deadlineInWords(deadline);
  const runs = type === "place" || type === "extend";
  return {
    subject: `${title}: ${tongue === "fr" ? subjects.fr[type] ?? stateInWords(state, "fr") : subjects.en[type] ?? stateInWords(state, "en")}`,
    text: tongue === "fr"
      ? `${name}\n\nÉtat : ${stateInWords(state, "fr")}.\n${runs ? `Échéance : ${until}.\n` : ""}\nCe message n'est qu'un avis. Le texte, l'état et les actes se trouvent dans la procédure elle-même ; une objection se présente là, ou par une voie écrite que ses règles admettent, et non en réponse à ce message.\n`
      : `${name}\n\nState: ${stateInWords(state, "en")}.\n${runs ? `Deadline: ${until}.\n` : ""}\nThis message is only a notice. The text, the state and every act are in the procedure itself; an objection is made there, or in a written form that its rules take, and not by answering this message.\n`,
  };
}

const subjects: { readonly [T in Tongue]: { readonly [type: string]: string } } = {
  en: { place: "placed under silence", extend: "deadline extended", certify: "adopted and certified", inform: "outcome", "end-early": "not adopted" },
  fr: { place: "placé sous silence", extend: "échéance reportée", certify: "adopté et certifié", inform: "issue", "end-early": "non adopté" },
};
