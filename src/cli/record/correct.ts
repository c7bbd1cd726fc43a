import type { CorrectRequest, FieldSaid } from "../../desk/desk.js";
import { correctedLines } from "../layout/corrected.js";
import type { Shapes } from "../options.js";
import { refusal, type CliRefusal } from "../refusals.js";
import { answer } from "./answers.js";
import { ask, misused } from "./asked.js";
import { authorOf } from "./author.js";
import { atDesk, withAnswer } from "./desk-for.js";

const shapes = {
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "because": { type: "string", example: "\"the minister, not the ministry\"" },
} as const satisfies Shapes;

/** `entente correct ID FIELD=VALUE…`: says of a reading what a person knows better. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("correct", words, shapes);
  if (typeof asked === "number") return asked;
  const signed = { by: authorOf(asked.option("by")), because: asked.option("because") ?? null };
  const wish = wishOf(asked.positionals);
  if ("says" in wish) return misused(wish);
  return atDesk(asked, { make: false }, async (desk) => {
    const corrected = await ("undo" in wish ? desk.undoCorrection({ id: wish.undo, ...signed }) : desk.correct({ ...wish, ...signed }));
    return withAnswer(asked, corrected, (done) => answer(asked.format, done, () => correctedLines(done, asked.words)));
  });
}

type Wish = Omit<CorrectRequest, "by" | "because"> | { readonly undo: string };

/** What the words ask for: an id, what is to be done with it, and the fields it is said of. */
export function wishOf(words: readonly string[]): Wish | CliRefusal {
  const [first, second, ...others] = words;
  if (first === undefined) return refusal("cli/nothing-named", "correct", "the id of something, such as d12.s3");
  if (first === "undo" || second === "undo") {
    const id = first === "undo" ? second : first;
    if (id === undefined) return refusal("cli/nothing-named", "correct undo", "the id of a correction, such as k4");
    return others.length === 0 ? { undo: id } : refusal("cli/too-many-words", "correct undo", others[0]!);
  }
  const does = second !== undefined && isVerb(second) ? second : "change";
  const rest = words.slice(does === second ? 2 : 1);
  switch (does) {
    case "change":
      return rest.length === 0 ? refusal("cli/nothing-named", "correct", "a field and what it should be, such as speaker=CHN, or add, reject, confirm, split") : withFields({ id: first, does }, rest);
    case "add": {
      const kind = rest[0] !== undefined && !rest[0].includes("=") ? rest[0] : undefined;
      const said = kind === undefined ? rest : rest.slice(1);
      if (said.length === 0) return refusal("cli/nothing-named", "correct … add", "a field and what is to be added, such as issues=health");
      return withFields({ id: first, does, ...(kind !== undefined && { kind }) }, said);
    }
    case "split": {
      const parts = partsIn(rest).map(fieldsIn);
      const fault = parts.find(isFault);
      if (fault) return fault;
      return { id: first, does, fields: [], parts: parts as readonly (readonly FieldSaid[])[] };
    }
    case "reject":
    case "confirm":
      return { id: first, does, fields: rest.map((word) => fieldIn(word) ?? { name: word, value: null }) };
  }
}

const verbs = ["change", "add", "reject", "confirm", "split"] as const;
const isVerb = (word: string): word is (typeof verbs)[number] => (verbs as readonly string[]).includes(word);

function withFields(wish: Omit<CorrectRequest, "by" | "because" | "fields">, words: readonly string[]): Wish | CliRefusal {
  const fields = fieldsIn(words);
  return isFault(fields) ? fields : { ...wish, fields };
}

function fieldsIn(words: readonly string[]): readonly FieldSaid[] | CliRefusal {
  const fields = words.map((word) => fieldIn(word));
  const wrong = words[fields.indexOf(null)];
  return wrong === undefined ? (fields as FieldSaid[]) : refusal("cli/too-many-words", "correct", wrong);
}

function fieldIn(word: string): FieldSaid | null {
  const found = /^([A-Za-z][\w.]*)=([^]*)$/.exec(word);
  return found && { name: found[1]!, value: found[2]! };
}

/** The words of each part of a split: "and" stands between them. */
function partsIn(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word === "and") parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts;
}

const isFault = (value: readonly FieldSaid[] | CliRefusal): value is CliRefusal => "says" in value;
