import { refusal } from "../../model/refusals.js";
import { looksLikePage, visibleText } from "../../reading/1-decode/page.js";
import type { Told } from "../../text/source.js";
import { instantIn } from "../feeds/instants.js";
import { dayIn } from "../formats/mail/headers.js";
import type { Arrival } from "../received.js";
import { rowsIn } from "./records.js";

/** What a column can hold. */
export const fields = ["id", "text", "title", "url", "published", "updated", "language", "publisher"] as const;
export type Field = (typeof fields)[number];

/** Which column holds what, by the words of its head, where they are none of those that are known. */
export type Columns = { readonly [field in Field]?: string };

/** The words, in English and French, by which exports call their columns; without accents, capitals and spaces. */
const names: { readonly [field in Field]: readonly string[] } = {
  id: ["id", "identifier", "identifiant", "ref", "reference", "guid", "uuid", "docid", "documentid", "articleid", "no", "numero", "cote"],
  text: ["text", "texte", "body", "bodytext", "content", "contenu", "corps", "corpsdutexte", "fulltext", "texteintegral", "articletext", "article", "dispatch", "depeche", "transcript", "transcription", "message"],
  title: ["title", "titre", "headline", "subject", "objet", "intitule", "heading", "sujet"],
  url: ["url", "link", "lien", "uri", "href", "permalink", "sourceurl", "urlsource", "articleurl", "adresse", "address", "pageurl"],
  published: ["published", "date", "publishedat", "publisheddate", "publicationdate", "datepublished", "pubdate", "datedepublication", "datepublication", "publiele", "dateparution", "parution", "datedeparution", "datetime", "timestamp", "createdat"],
  updated: ["updated", "updatedat", "modified", "modifiedat", "datemodified", "lastmodified", "dateupdated", "maj", "miseajour", "misajour", "datedemiseajour", "dernieremiseajour", "modifiele"],
  language: ["language", "lang", "langue", "locale", "languagecode", "codelangue"],
  publisher: ["publisher", "source", "outlet", "agency", "agence", "editeur", "media", "organe", "journal", "newspaper", "emetteur", "sender", "expediteur", "sourcename", "publication", "site"],
};

export interface TableOptions {
  readonly name: string;
  readonly from: string;
  readonly told: Told;
  /** Cells are divided by tabs. */
  readonly tabs: boolean;
  readonly columns?: Columns;
}

/** The dispatches of a table, a row each, under the head that its first row is. A row that cannot be read is refused under its line, and the rest goes on. */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>, { name, from, told, tabs, columns = {} }: TableOptions): AsyncGenerator<Arrival> {
  let head: ReadonlyMap<Field, number> | null = null;
  let width = 0;
  let any = false;
  for await (const row of rowsIn(chunks, tabs)) {
    any ||= head !== null || "refused" in row;
    const id = `${name}:${row.line}`;
    const place = `${from}:${row.line}`;
    if ("refused" in row) yield { id, from: place, refused: row.refused };
    else if (head === null) {
      head = headOf(row.cells, columns);
      width = row.cells.length;
      if (head.has("text")) continue;
      yield { id: name, from, refused: refusal("import/no-text-column", row.cells.map((cell) => `“${cell.trim().slice(0, 40)}”`).slice(0, 12).join(", ")) };
      return;
    } else if (row.cells.slice(width).some((cell) => cell.trim() !== "")) yield { id, from: place, refused: refusal("import/bad-row", `it has ${row.cells.length} cells, and the head has ${width}`) };
    else yield dispatchIn(row.cells, head, id, place, told);
  }
  if (!any) yield { id: name, from, refused: refusal("intake/empty") };
}

function dispatchIn(cells: readonly string[], head: ReadonlyMap<Field, number>, id: string, from: string, told: Told): Arrival {
  const cell = (field: Field): string => cells[head.get(field) ?? -1]?.trim() ?? "";
  const own = cell("id").slice(0, 500) || id;
  const text = cells[head.get("text")!] ?? "";
  if (text.trim() === "") return { id: own, from, refused: refusal("intake/empty") };
  return { id: own, from, given: { text: looksLikePage(text) ? visibleText(text) : text }, told: { ...told, ...toldIn(cell) } };
}

function toldIn(cell: (field: Field) => string): Told {
  const language = /^([a-z]{2})(?:[-_]\w+)?$/i.exec(cell("language"))?.[1]?.toLowerCase();
  const published = dateIn(cell("published"));
  const updated = dateIn(cell("updated"));
  const url = /^https?:\/\/\S+$/i.test(cell("url")) ? cell("url") : undefined;
  return {
    ...(language && { language }), ...(published && { published }), ...(updated && { updated }), ...(url && { url }),
    ...(cell("publisher") !== "" && { publisher: cell("publisher") }), ...(cell("title") !== "" && { title: cell("title") }),
  };
}

/** A date in any form that can be read one way only: 27/03/2020, but not 03/04/2020. */
const dateIn = (words: string): string | null => (words === "" ? null : instantIn(words) ?? dayIn(words));

/** Which column holds what. What is told by name outweighs what the words of the head say; of two columns of a kind the first counts. */
function headOf(cells: readonly string[], columns: Columns): ReadonlyMap<Field, number> {
  const heads = cells.map(plain);
  const found = new Map<Field, number>();
  for (const field of fields) {
    const named = columns[field];
    const at = named === undefined ? names[field].map((name) => heads.indexOf(name)).find((index) => index >= 0) ?? -1 : heads.indexOf(plain(named));
    if (at >= 0 && (named !== undefined || ![...found.values()].includes(at))) found.set(field, at);
  }
  return found;
}

const plain = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
