import { measureFor, type Screen } from "../outgoing/terminal/lines.js";
import { painted, unpainted } from "../outgoing/terminal/paint.js";
import type { Tongue } from "../outgoing/labels/index.js";

type Environment = { readonly [name: string]: string | undefined };

/** What is known of where the output goes. */
export interface Surroundings {
  readonly environment: Environment;
  readonly terminal: boolean;
  /** As the terminal says; undefined where there is none. */
  readonly columns: number | undefined;
}

/** The screen a text is laid out for. */
export async function screenFor(text: string, colour: boolean | null, where: Surroundings): Promise<Screen> {
  return { columns: columnsOf(where), paint: wantsColour(colour, where) ? painted : unpainted, measure: await measureFor(text) };
}

/** COLUMNS counts where it is set; else the terminal's own width; else eighty. Lines longer than a hundred are hard to read. */
function columnsOf({ environment, columns }: Surroundings): number {
  const told = /^\d{1,4}$/.test(environment["COLUMNS"] ?? "") ? Number(environment["COLUMNS"]) : 0;
  return Math.min(Math.max(told || columns || 80, 24), 100);
}

/** Whether to use colour: what the user says on the command line, then FORCE_COLOR and NO_COLOR, then whether anybody is looking. */
export function wantsColour(asked: boolean | null, { environment, terminal }: Surroundings): boolean {
  if (asked !== null) return asked;
  const force = environment["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if ((environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb") return false;
  return terminal;
}

/** The language of readouts: as asked, else the environment's where it is one of ours, else English. */
export function tongueFor(asked: Tongue | null, environment: Environment): Tongue {
  if (asked !== null) return asked;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^fr(?![a-z])/i.test(locale) ? "fr" : "en";
}
