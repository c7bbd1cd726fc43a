import { refusal } from "../model/refusals.js";
import { seemsPage, sourceOf, type Decoded, type Given } from "../reading/source-of.js";
import type { Told } from "../text/source.js";
import type { DocumentKind } from "./formats/document.js";
import { loadMainContent } from "./main-content.js";

/** Something that came in, on its way to become a source. */
export interface Opening {
  readonly id: string;
  readonly given: Given;
  readonly told: Told;
  /** What it is, where its bytes or its name say so; told from the bytes where it is left out. */
  readonly kind?: "page" | "text" | DocumentKind;
  /** The encoding its sender named. */
  readonly charset?: string;
}

/**
 * Opens what came in: takes the text out of a document, the main text out of a page, and decodes plain text, which does not pay
 * for what the others need. An e-mail is opened if it holds one dispatch; one that holds several is refused (`dispatchesIn` parts it).
 */
export async function open(opening: Opening): Promise<Decoded> {
  const { id, given, told, charset } = opening;
  const kind = opening.kind ?? ("bytes" in given ? await kindOfBytes(given.bytes) : "text");
  if (typeof kind === "object" && kind !== null) return { refused: kind };
  if (kind === "mail") return openMail(opening);
  if ("bytes" in given && kind !== "page" && kind !== "text" && kind !== null) return openDocument(given.bytes, kind, opening);
  const shape = kind === "page" || kind === "text" ? kind : null;
  const isPage = "bytes" in given && shape !== "text" && (shape === "page" || seemsPage(given.bytes));
  return sourceOf(given, { id, told, ...(shape && { kind: shape }), ...(charset && { charset }), ...(isPage && { mainContent: await loadMainContent() }) });
}

/** The ending of plain text: what can only be told by an ending is none of the documents. */
async function kindOfBytes(bytes: Uint8Array) {
  const { kindOf } = await import("./formats/kind-of.js");
  return bytes.length === 0 ? null : kindOf(bytes, "txt");
}

async function openDocument(bytes: Uint8Array, kind: DocumentKind, { id, told }: Opening): Promise<Decoded> {
  const { aside } = await import("./formats/aside.js");
  const made = await aside(kind, bytes);
  if ("refused" in made) return made;
  const decoded = sourceOf({ text: made.text }, { id, told: { ...made.told, ...told } });
  return "refused" in decoded ? decoded : { source: decoded.source, doubts: [...made.doubts, ...decoded.doubts] };
}

async function openMail({ id, given, told }: Opening): Promise<Decoded> {
  const { dispatchesIn } = await import("./formats/arrivals.js");
  const arrivals = [];
  if ("bytes" in given) for await (const one of dispatchesIn(given.bytes, { id, from: id, told, ending: "eml" })) arrivals.push(one);
  const [only] = arrivals;
  if (only === undefined || arrivals.length > 1) return { refused: refusal("intake/several", String(arrivals.length)) };
  return "refused" in only ? { refused: only.refused } : open({ ...only, kind: only.kind ?? "text" });
}
