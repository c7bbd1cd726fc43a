import { XMLParser } from "fast-xml-parser";
import { paperStyles } from "../../settlement/text/on-paper.js";
import type { Paragraph } from "../../settlement/text/paragraph.js";

/** Who changed something, and when, as the document tells. */
export interface Change {
  readonly by: string;
  readonly date: string;
}

/** One character or the end of a paragraph, with who put it in and who took it out. */
export interface Token {
  /** "\n" within a paragraph is a line break; null is the end of a paragraph. */
  readonly text: string | null;
  readonly inserted: Change | null;
  readonly deleted: Change | null;
  /** The name of the move that it is part of. */
  readonly move: string | null;
  /** Of the end of a paragraph: what its style says, and the bookmarks in it. */
  readonly kind: Paragraph["kind"] | null;
  readonly bookmarks: readonly string[];
  /** Of the end of a paragraph: which comments are about it, by their numbers in the document. */
  readonly comments: readonly string[];
}

type Node = { readonly [name: string]: unknown } & { readonly ":@"?: Readonly<Record<string, string>> };

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", trimValues: false, parseTagValue: false, parseAttributeValue: false, processEntities: true, htmlEntities: false });

/** The nodes of a part of a document. Throws on what is no XML. */
export const nodesOf = (xml: string): readonly Node[] => parser.parse(xml) as readonly Node[];

/** The characters of a document's body in order, ends of paragraphs among them. Tables, headers and notes are none of the text. */
export function streamOf(document: readonly Node[], kindOfStyle: (style: string) => Paragraph["kind"] | null): readonly Token[] {
  const body = childrenAt(document, ["w:document", "w:body"]);
  return paragraphsIn(body).flatMap((paragraph) => tokensOf(paragraph, kindOfStyle));
}

/** Which styles are those of a text's paragraphs, by the id that the document gives them. */
export function stylesOf(styles: readonly Node[]): (style: string) => Paragraph["kind"] | null {
  const kinds = new Map<string, Paragraph["kind"]>();
  for (const style of childrenAt(styles, ["w:styles"])) {
    if (nameOf(style) !== "w:style") continue;
    const name = attribute(childrenOf(style).find((one) => nameOf(one) === "w:name"), "w:val")?.toLowerCase();
    for (const kind of ["preambular", "operative"] as const) if (name === paperStyles[kind].toLowerCase()) kinds.set(attribute(style, "w:styleId") ?? "", kind);
  }
  return (style) => kinds.get(style) ?? null;
}

export const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") ?? "";
export const childrenOf = (node: Node): readonly Node[] => (Array.isArray(node[nameOf(node)]) ? node[nameOf(node)] as readonly Node[] : []);
export const attribute = (node: Node | undefined, name: string): string | undefined => node?.[":@"]?.[name];
export const childrenAt = (nodes: readonly Node[], path: readonly string[]): readonly Node[] => path.reduce<readonly Node[]>((at, name) => at.filter((node) => nameOf(node) === name).flatMap(childrenOf), nodes);

/** All that is said in some nodes. */
export const wordsIn = (nodes: readonly Node[]): string => nodes.map((node) => (nameOf(node) === "#text" ? String(node["#text"]) : nameOf(node) === "w:p" ? `${wordsIn(childrenOf(node))}\n` : wordsIn(childrenOf(node)))).join("");

/** Paragraphs of the body, those inside controls and block-wide changes among them. */
const paragraphsIn = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => {
  const name = nameOf(node);
  if (name === "w:p") return [node];
  return ["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "mc:AlternateContent", "mc:Choice"].includes(name) ? paragraphsIn(childrenOf(node)) : [];
});

/** What holds while the insides of a paragraph are gone through. */
interface Under {
  readonly inserted: Change | null;
  readonly deleted: Change | null;
}

function tokensOf(paragraph: Node, kindOfStyle: (style: string) => Paragraph["kind"] | null): readonly Token[] {
  const tokens: Token[] = [];
  const bookmarks: string[] = [];
  const comments: string[] = [];
  const moves = new Map<string, string>();
  const add = (text: string, { inserted, deleted }: Under): void => {
    const move = [...moves.values()].at(-1) ?? null;
    for (const character of text) for (let unit = 0; unit < character.length; unit++) tokens.push({ text: character[unit]!, inserted, deleted, move, kind: null, bookmarks: [], comments: [] });
  };
  const visit = (nodes: readonly Node[], under: Under): void => {
    for (const node of nodes) {
      const name = nameOf(node);
      switch (name) {
        case "w:t": case "w:delText": add(wordsIn(childrenOf(node)), under); break;
        case "w:br": case "w:cr": add("\n", under); break;
        case "w:tab": add("\t", under); break;
        case "w:noBreakHyphen": add("\u2011", under); break;
        case "w:softHyphen": add("\u00ad", under); break;
        case "w:ins": case "w:moveTo": visit(childrenOf(node), { ...under, inserted: changeOf(node) }); break;
        case "w:del": case "w:moveFrom": visit(childrenOf(node), { ...under, deleted: changeOf(node) }); break;
        case "w:moveFromRangeStart": case "w:moveToRangeStart": moves.set(attribute(node, "w:id") ?? "", attribute(node, "w:name") ?? ""); break;
        case "w:moveFromRangeEnd": case "w:moveToRangeEnd": moves.delete(attribute(node, "w:id") ?? ""); break;
        case "w:bookmarkStart": bookmarks.push(attribute(node, "w:name") ?? ""); break;
        case "w:commentReference": comments.push(attribute(node, "w:id") ?? ""); break;
        case "w:pPr": case "w:rPr": case "w:instrText": break;
        default: visit(childrenOf(node), under);
      }
    }
  };
  visit(childrenOf(paragraph), { inserted: null, deleted: null });
  const properties = childrenAt([paragraph], ["w:p", "w:pPr"]);
  const ofMark = childrenAt(properties, ["w:rPr"]);
  const marked = (names: readonly string[]): Change | null => {
    const found = ofMark.find((node) => names.includes(nameOf(node)));
    return found === undefined ? null : changeOf(found);
  };
  const style = attribute(properties.find((node) => nameOf(node) === "w:pStyle"), "w:val");
  return [...tokens, { text: null, inserted: marked(["w:ins", "w:moveTo"]), deleted: marked(["w:del", "w:moveFrom"]), move: null, kind: style === undefined ? null : kindOfStyle(style), bookmarks, comments }];
}

const changeOf = (node: Node): Change => ({ by: attribute(node, "w:author") ?? "", date: attribute(node, "w:date") ?? "" });
