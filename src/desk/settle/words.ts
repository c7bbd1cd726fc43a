import { hashOf } from "../../seal/canonical.js";
import type { LanguageVersion, TextRow } from "../../record/settle/procedures.js";
import type { TextTold } from "../../settlement/procedure-told.js";
import { textFaults, type Paragraph } from "../../settlement/text/paragraph.js";
import { paragraphsOf } from "../../settlement/text/plain.js";
import type { Answer } from "../desk.js";
import type { WordsSaid } from "./asked.js";
import { settleRefusal } from "./refusals.js";

/** The hash of a text: SHA-256 over the canonical JSON of its paragraphs, each with id, kind and text. */
export const textHash = (paragraphs: readonly Paragraph[]): string => hashOf(paragraphs.map(({ id, kind, text }) => ({ id, kind, text })));

/** Words as somebody gives them, as they are kept. Refused where they are no text. */
export function wordsKept(said: readonly WordsSaid[]): Answer<readonly LanguageVersion[]> {
  const languages: LanguageVersion[] = [];
  for (const { language, text, paragraphs: given } of said) {
    if (!/^[a-z]{2,3}$/.test(language)) return { refused: settleRefusal("settle/bad-words", `“${language}” is no code of a language`) };
    if (languages.some((one) => one.language === language)) return { refused: settleRefusal("settle/bad-words", `${language} is there twice`) };
    const paragraphs = (given ?? paragraphsOf(text ?? "")).map(({ id, kind, text: words }) => ({ id, kind, text: words }));
    if (paragraphs.length === 0) return { refused: settleRefusal("settle/bad-words", "it has no words") };
    const [fault] = textFaults(paragraphs);
    if (fault) return { refused: settleRefusal("settle/bad-words", faultInWords[fault.code](fault.id)) };
    languages.push({ language, hash: textHash(paragraphs), paragraphs });
  }
  return languages;
}

const faultInWords = {
  "text/id-twice": (id: string) => `two paragraphs have the id ${id}`,
  "text/preamble-after": (id: string) => `${id} belongs to the preamble and stands behind operative paragraphs`,
  "text/empty-paragraph": (id: string) => `${id} has no words`,
} as const;

/** The words of a version as they were given last; null where none were. */
export function textOfVersion(texts: readonly TextRow[], version: string | null): TextTold | null {
  const found = version === null ? undefined : texts.findLast((one) => one.version === version);
  return found ? textTold(found) : null;
}

export const textTold = ({ version, hash, languages, at, by }: TextRow): TextTold => ({ version, hash, at, by, languages });
