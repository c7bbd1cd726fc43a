import { refusals as french } from "../outgoing/labels/refusals/fr/index.js";
import { refusalInWords, type Refusing } from "../outgoing/labels/refusals/shape.js";
import { harmless } from "../outgoing/terminal/harmless.js";
import type { Tongue } from "../outgoing/labels/index.js";
import { tongueFor } from "./screen.js";
import { tongueOf } from "./tongue.js";

/**
 * A refusal as a terminal shows it: its code, what is wrong and the next step, in the language of the interface; `from` is the
 * dispatch it is about. What has no text in that language stays as it is. JSON carries the catalogue's own sentences instead.
 */
export function refusedInWords(refused: Refusing, from: string | null = null, tongue: Tongue = tongueOfProcess()): string {
  const { says, next } = tongue === "fr" ? refusalInWords(refused, french) : refused;
  return `entente: ${from === null ? "" : `${harmless(from)}: `}${refused.code}: ${harmless(says)}\n  ${harmless(next)}\n`;
}

/** The language this process speaks: --ui wherever it stands among its words, as a misuse is refused before the words are understood; else the environment's. */
export function tongueOfProcess(words: readonly string[] = process.argv.slice(2), environment: Readonly<Record<string, string | undefined>> = process.env): Tongue {
  const at = words.findIndex((word) => word === "--ui" || word.startsWith("--ui="));
  const told = at < 0 ? null : tongueOf(words[at] === "--ui" ? words[at + 1] : words[at]!.slice("--ui=".length));
  return tongueFor(typeof told === "string" ? told : null, environment);
}
