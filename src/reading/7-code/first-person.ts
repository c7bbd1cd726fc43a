import { outermost, type Voice, voiceOfText } from "./voice.js";
import type { Attribution, NamedMention, Names } from "../../model/rooms.js";
import { feature, type Node } from "../../model/tree.js";
import { holds } from "../../text/span.js";
import type { Imprint } from "./dispatch.js";
import { mentionOf, stands, type Line, type Page } from "./page.js";

/**
 * Says who "I", "we", "my" and "our" are: whoever says the words they stand in, else whoever speaks in the whole text (a speech has one
 * speaker, a communiqué has those who issue it). Gives the names with a mention more for each of these words; where nobody is known to
 * speak, the words stay nobody's.
 *
 *     Ruben Astier said: "We want peace."          We = Ruben Astier, for Arvenia
 *     Speech by Ruben Astier … I met the envoy.    I  = Ruben Astier
 */
export function withFirstPersons(page: Page, attributions: readonly Attribution[], imprint: Imprint): Names {
  const said = outermost(attributions);
  const ofText = voiceOfText(page, imprint);
  const found: NamedMention[] = [];
  for (const line of page.lines)
    for (const node of line.tree.nodes) {
      if (!isFirstPerson(page, line, node) || mentionOf(page, line, node.index)) continue;
      const voice = voiceAt(page, said, node, ofText);
      if (voice) found.push(mentionFor(node, line, voice));
    }
  if (found.length === 0) return page.names;
  return joined(page.names, found);
}

const isFirstPerson = (page: Page, line: Line, node: Node): boolean => /^(?:PRON|DET|ADJ)$/.test(node.upos) && page.words.sets.firstPerson.has(line.forms[node.index]!);

/** Whose words hold a place: the innermost report whose speaker is somebody named; a speaker who is "we" is whoever says that. */
function voiceAt(page: Page, said: readonly Attribution[], at: { readonly start: number; readonly end: number }, ofText: Voice | null, depth = 0): Voice | null {
  let best: Attribution | null = null;
  for (const one of said) if (one.content.some((place) => holds(place, at)) && (best === null || lengthOf(one) < lengthOf(best))) best = one;
  if (!best) return ofText;
  if (!best.speaker || depth > 4) return null;
  const line = page.lines[best.speaker.head.sentence];
  const head = line?.tree.nodes[best.speaker.head.node];
  if (!line || !head) return null;
  if (isFirstPerson(page, line, head)) return voiceAt(page, said.filter((one) => one !== best), head, ofText, depth + 1);
  const mention = mentionOf(page, line, head.index);
  return mention && stands(mention) ? { people: mention.people, parties: mention.parties, of: mention.id } : null;
}

const lengthOf = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

function mentionFor(node: Node, line: Line, { people, parties, of }: Voice): NamedMention {
  const owns = feature(node, "Poss") === "Yes" || node.deprel === "nmod:poss" || node.upos !== "PRON";
  return { id: "", start: node.start, end: node.end, people, parties, reason: owns ? "possessive" : "pronoun", of, head: { sentence: line.index, node: node.index } };
}

/** All mentions in order of the text; the new ones are numbered behind the old. */
function joined(names: Names, found: readonly NamedMention[]): Names {
  const added = found.map((mention, at) => ({ ...mention, id: `m${names.mentions.length + at + 1}` }));
  const byHead = new Map(added.map((mention) => [`${mention.head.sentence} ${mention.head.node}`, mention]));
  return {
    people: names.people, parties: names.parties,
    mentions: [...names.mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end),
    byHead: (at) => names.byHead(at) ?? byHead.get(`${at.sentence} ${at.node}`),
  };
}
