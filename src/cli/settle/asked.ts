import { optionsOf, type Shapes, type Split } from "../options.js";
import { screenFor, tongueFor } from "../screen.js";
import { refusal, type CliRefusal } from "../refusals.js";
import type { Tongue } from "../../outgoing/labels/index.js";
import type { Screen } from "../../outgoing/terminal/lines.js";

/** Options that every part of settle knows. */
export const everywhere = {
  "ui": { type: "string", example: "fr" },
  "color": { type: "boolean", example: "" },
  "no-color": { type: "boolean", example: "" },
} as const satisfies Shapes;

type Given = ReadonlyMap<string, string>;

/** The words of a command told apart, with the language to speak; or why they cannot be followed. */
export function askedOf<S extends typeof everywhere & Shapes>(words: readonly string[], shapes: S): (Split<keyof S & string> & { readonly tongue: Tongue }) | CliRefusal {
  const options = optionsOf(words, shapes);
  if ("code" in options) return options;
  const tongue = tongueIn(options.given);
  return typeof tongue === "string" ? { ...options, tongue } : tongue;
}

/** The language to speak, as asked or as the environment says. */
function tongueIn(given: Given): Tongue | CliRefusal {
  const asked = given.get("ui");
  return asked === undefined || asked === "en" || asked === "fr" ? tongueFor(asked ?? null, process.env) : refusal("cli/unknown-tongue", asked);
}

/** Where text is laid out. */
export const screenIn = (text: string, given: Given): Promise<Screen> =>
  screenFor(text, given.has("no-color") ? false : given.has("color") ? true : null, { environment: process.env, terminal: process.stdout.isTTY === true, columns: process.stdout.columns });
