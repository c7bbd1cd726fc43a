import type { Language } from "../../language/index.js";
import type { DispatchKind } from "../../model/reading.js";
import type { NamedMention } from "../../model/rooms.js";
import { relation } from "../../model/tree.js";
import { cover, holds, overlaps } from "../../text/span.js";
import { itemsBehind } from "../list-items.js";
import { isFinite, type Page } from "./page.js";
import type { Finding } from "./rule.js";
import type { Source } from "./source.js";

export const ownWordsId = "attribute/own-words";
export const ownWordsWhy = "In a speech, and in a text that several issue together, what nobody else is said to have said is said by its speaker, or by those who issue it.";

/**
 * The sentences of a speech, and the paragraphs of a communiqué, that no report covers: its speaker says them in so many words.
 * Only where the title says what the text is and whose. `found` are the reports that were found already.
 */
export function ownWords(page: Page, language: Language, found: readonly Finding[]): Finding[] {
  const kind = kindOf(page, language);
  const speaker = kind === null ? null : issuerOf(page, kind);
  if (speaker === null) return [];
  const { passages, sentences } = page.parsed.prepared;
  const taken = found.flatMap(({ cueSpan, content }) => [cueSpan, ...content]);
  const items = passages.flatMap((_, at) => itemsBehind(page.text, passages, at));
  return sentences.flatMap((sentence, at): Finding[] => {
    const tree = page.parsed.trees[at];
    if (passages[sentence.passage]?.kind !== "paragraph" || !tree || !(tree.nodes.some(isFinite) || items.some((item) => overlaps(item, sentence))) || taken.some((one) => overlaps(one, sentence))) return [];
    const start = sentence.start + (/^(?:\(?\p{L}?\d{0,2}[.)]\s+|[-–—•*]\s+)/u.exec(page.text.slice(sentence.start, sentence.end))?.[0].length ?? 0);
    return [{ speaker, cueSpan: { start, end: start }, content: [{ start, end: sentence.end }], addressees: [], narrated: false, direct: true }];
  });
}

type Issued = Extract<DispatchKind, "speech" | "communique">;

/** By the words of the title: a speech, or a text that several issue. */
function kindOf(page: Page, language: Language): Issued | null {
  const title = titlesOf(page).map(({ start, end }) => page.text.slice(start, end)).join(" ").normalize("NFC").toLowerCase().replace(/’/g, "'");
  for (const { kind, words } of language.coding.publishers.kinds)
    if ((kind === "speech" || kind === "communique") && words.split(",").some((one) => title.includes(one.trim()))) return kind;
  return null;
}

const titlesOf = (page: Page) => page.parsed.prepared.passages.filter(({ kind }) => kind === "title");

/** The person the title names first, for a speech; all who stand in the list of those who issue a common text. */
function issuerOf(page: Page, kind: Issued): Source | null {
  const named = page.names.mentions.filter((mention) => titlesOf(page).some((title) => holds(title, mention)) && (mention.people.length > 0 || mention.parties.length > 0));
  const outer = named.filter((mention) => !named.some((other) => other !== mention && holds(other, mention) && other.end - other.start > mention.end - mention.start));
  // a speech is by whoever its title names first, by name or, where it names nobody, by office
  const first = kind === "speech" ? outer.find(({ people }) => people.length === 1) ?? outer.find(({ reason, parties }) => reason === "office" && parties.length === 1) : outer[0];
  if (!first) return null;
  const all = kind === "speech" ? [first] : [first, ...outer.filter((other) => isJoinedTo(page, other, first))];
  const tree = page.parsed.trees[first.head.sentence]!;
  const span = cover(all)!;
  const inside = tree.nodes.filter((node) => holds(span, node));
  return { span, head: first.head, first: inside[0]?.index ?? first.head.node, last: inside.at(-1)?.index ?? first.head.node };
}

function isJoinedTo(page: Page, other: NamedMention, first: NamedMention): boolean {
  const node = page.parsed.trees[other.head.sentence]?.nodes[other.head.node];
  return other !== first && other.head.sentence === first.head.sentence && node !== undefined && relation(node) === "conj";
}
