import type { PartyId } from "../../model/reading.js";
import type { Attribution, NamedMention } from "../../model/rooms.js";
import { relation } from "../../model/tree.js";
import { holds } from "../../text/span.js";
import type { Imprint } from "./dispatch.js";
import { prepositionBefore } from "./exchange-sides.js";
import { mentionOf, stands, wordAt, type Line, type Page } from "./page.js";

/** Who speaks: persons, or the parties themselves, and the mention it is known from. */
export interface Voice {
  readonly people: readonly string[];
  readonly parties: readonly PartyId[];
  readonly of: string | null;
}

/** Reports that give somebody's words or thoughts; what an act is about is not said by its author. */
export const outermost = (attributions: readonly Attribution[]): Attribution[] => attributions.filter(({ mode }) => mode !== "narrated");

/**
 * Who speaks in the text as a whole: those who say so at its beginning ("We, the Foreign Ministers of …"), the person whose speech the
 * title says it is, those who issue a communiqué, the ministry that publishes a statement. Null in news, and where nothing tells.
 */
export function voiceOfText(page: Page, imprint: Imprint): Voice | null {
  const presented = presentedIn(page);
  if (presented) return presented;
  if (imprint.kind !== "speech" && imprint.kind !== "communique" && imprint.kind !== "statement") return null;
  const titled = issuersIn(page, imprint.kind === "speech");
  if (titled.length > 0) return together(titled);
  const party = imprint.publisher?.party ?? null;
  return imprint.voice === "official" && party !== null && imprint.kind !== "speech" ? { people: [], parties: [party], of: null } : null;
}

/** "We, the Leaders of the G20, …": those named right behind the first "we" of the text. */
function presentedIn(page: Page): Voice | null {
  for (const line of page.lines.slice(0, 8))
    for (const node of line.tree.nodes.slice(0, 3)) {
      if (node.upos !== "PRON" || !page.words.sets.firstPerson.has(line.forms[node.index]!) || line.forms[node.index + 1] !== ",") continue;
      const mention = line.mentions.find((one) => stands(one) && wordAt(line.tree, one.start) >= node.index + 2 && wordAt(line.tree, one.start) <= node.index + 4);
      if (mention) return together([mention, ...joinedTo(page, line, mention)]);
    }
  return null;
}

/** Those a title names as its authors: persons of a speech; of a communiqué whoever stands behind "of", "by" or "between". */
function issuersIn(page: Page, oneSpeaker: boolean): NamedMention[] {
  const { sets } = page.words;
  const found: NamedMention[] = [];
  for (const line of page.lines) {
    if (!line.inTitle) continue;
    const outer = line.mentions.filter((mention) => stands(mention) && !line.mentions.some((other) => other !== mention && stands(other) && holds(other, mention) && other.end - other.start > mention.end - mention.start));
    if (oneSpeaker) {
      const person = outer.find(({ people }) => people.length === 1);
      if (person) return [person];
      const office = outer.find(({ reason, parties }) => reason === "office" && parties.length === 1);
      if (office) return [office];
      continue;
    }
    for (const mention of outer) {
      const preposition = prepositionBefore(line, wordAt(line.tree, mention.start));
      const names = preposition !== null && (sets.of.has(preposition) || sets.between.has(preposition) || sets.with.has(preposition));
      const follows = found.length > 0 && preposition === null && found.some((one) => joinedTo(page, line, one).includes(mention));
      if (names || follows || mention.people.length > 0) found.push(mention);
    }
    if (found.length > 0) return found;
  }
  return found;
}

/** The other mentions of a list: "of Arvenia, Velmora and Kestria". */
const joinedTo = (page: Page, line: Line, mention: NamedMention): NamedMention[] => line.tree.nodes
  .filter((node) => relation(node) === "conj" && node.head === mention.head.node)
  .map((node) => mentionOf(page, line, node.index)).filter((one): one is NamedMention => one !== undefined && one !== mention && stands(one));

function together(mentions: readonly NamedMention[]): Voice {
  const people = [...new Set(mentions.flatMap((mention) => mention.people))];
  return { people, parties: [...new Set(mentions.flatMap((mention) => mention.parties))], of: mentions[0]?.id ?? null };
}
