import { soleUser } from "../../model/actor.js";
import { writePaper } from "../draft/paper-file.js";
import type { Shapes } from "../options.js";
import { ask, misused } from "../record/asked.js";
import { authorOf } from "../record/author.js";
import { refusal } from "../refusals.js";

const shapes = { "to": { type: "string", example: "letter.docx" }, "language": { type: "string", example: "fr" }, "party": { type: "string", example: "NPL" }, "by": { type: "string", example: "\"M. Vorrandt\"" } } as const satisfies Shapes;

/** `entente settle paper t1 letter.docx`: letters, reminders, the deadline as a calendar, and the text of a procedure. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("settle paper", words, shapes);
  if (typeof asked === "number") return asked;
  const [id, name] = asked.positionals;
  if (id === undefined || name === undefined) return misused(refusal("cli/nothing-named", asked.command, "a procedure and a paper, such as t1 letter.docx"));
  const [language, party] = [asked.option("language"), asked.option("party")];
  return writePaper(asked, asked.option("to"), (desk) => desk.drafting.procedurePaper({ id, by: soleUser(authorOf(asked.option("by"))), paper: name, tongue: language === "fr" || (language === undefined && asked.tongue === "fr") ? "fr" : "en", ...(party !== undefined && { party }) }));
}
