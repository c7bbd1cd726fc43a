import type { Answer, Desk } from "../../desk/desk.js";
import type { Acting, DeedSaid, ConductEntry } from "../../desk/conduct/asked.js";
import { soleUser } from "../../model/actor.js";
import { answer } from "../record/answers.js";
import { ask, misused, type Asked } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { atDesk, withAnswer } from "../record/desk-for.js";
import { linesOf, sheetFor } from "../layout/sheet.js";
import type { Shapes } from "../options.js";
import { refusal, type CliRefusal } from "../refusals.js";
import { exchangeLines } from "./lines.js";

/** Options that every deed takes. */
export const ofDeeds = {
  "as": { type: "string", example: "VEL" },
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "key": { type: "string", example: "6f1c" },
  "because": { type: "string", example: "\"a wrong date\"" },
} as const satisfies Shapes;

export type DeedOption = keyof typeof ofDeeds;
export type Asking<Name extends string> = Asked<Name | DeedOption>;

/** The words behind `entente exchange NAME`, told apart; or the exit status of what is wrong with them. */
export const askExchange = <S extends Shapes>(name: string, words: readonly string[], shapes: S): Asked<(keyof S & string) | DeedOption> | number => ask(`exchange ${name}`, words, { ...ofDeeds, ...shapes }) as Asked<(keyof S & string) | DeedOption> | number;

/** The exchange meant, "e3"; refused where none is named. */
export function idIn(asked: Asked<never>): string | CliRefusal {
  const [id] = asked.positionals;
  if (id === undefined) return refusal("cli/nothing-named", asked.command, "the id of an exchange, such as e3");
  return /^e[1-9]\d*$/.test(id) ? id : refusal("cli/not-an-id", id);
}

export const acting = (asked: Asking<never>, id: string): Acting => ({
  id, by: soleUser(authorOf(asked.option("by"))), ...(asked.option("as") !== undefined && { as: asked.option("as")! }), ...(asked.option("key") !== undefined && { key: asked.option("key")! }),
});

/** Enters a deed, and shows the exchange as it stands then; as JSON all that the desk answers. */
export function enterDeed(asked: Asking<never>, deed: DeedSaid | CliRefusal): Promise<number> | number {
  const id = idIn(asked);
  if (typeof id !== "string") return misused(id);
  if ("code" in deed) return misused(deed);
  return showEntry(asked, (desk) => desk.conduct.enter({ ...acting(asked, id), deed }));
}

export function showEntry(asked: Asking<never>, work: (desk: Desk) => Promise<Answer<ConductEntry>>, make = false): Promise<number> {
  return atDesk(asked, { make }, async (desk) => {
    const entry = await work(desk);
    return withAnswer(asked, entry, (done) => answer(asked.format, done, async () => linesOf(exchangeLines(done.exchange, await sheetFor(asked, done), asked.option("as") ?? null))));
  });
}

/** Several values of one option, each on its line. */
export const several = (asked: { readonly option: (name: never) => string | undefined }, name: string): readonly string[] => ((asked.option as (name: string) => string | undefined)(name) ?? "").split("\n").map((one) => one.trim()).filter((one) => one !== "");

/** Values with commas between them. */
export const commas = (words: string | undefined): readonly string[] => (words ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");

export const oneOf = <T extends string>(what: string, word: string | undefined, all: readonly T[]): T | CliRefusal | undefined => (word === undefined ? undefined : all.find((one) => one === word) ?? refusal("cli/not-one-of", what, word, all.join(", ")));
