import { XMLBuilder } from "fast-xml-parser";
import { numbers, type Paragraph } from "../../../settlement/text/paragraph.js";
import { annotated } from "../../../settlement/text/statements.js";
import type { ProcedureView } from "../../../settlement/text/papers.js";
import type { Tongue } from "../../labels/index.js";
import { fit } from "./fit.js";
import { paperWords } from "./labels/index.js";

export interface AkomaAsked {
  readonly tongue: Tongue;
  /** The day of this version: "2020-04-02". */
  readonly day: string;
  /** When it was adopted from; null for a text that is not. */
  readonly adopted: string | null;
}

/**
 * A common text in Akoma Ntoso 3.0 (OASIS LegalDocML): a `statement` document, as the schema calls declarations and resolutions of
 * bodies, with preamble (recitals), body (numbered paragraphs) and statements as an attached collection of quotations. Paragraphs keep
 * their ids as wId for good; eId follows the naming convention of the version (`rec_1`, `para_1`).
 */
export function akomaNtoso(view: ProcedureView, { tongue, day, adopted }: AkomaAsked): string {
  const { title, text, facts, statements, sponsors } = view;
  const { version, paragraphs } = text!;
  const words = paperWords[tongue];
  const known = numbers(text!);
  const slug = fit(title).normalize("NFD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase() || "text";
  const work = `/akn/un/statement/${day}/${slug}`;
  const language = tongue === "fr" ? "fra" : "eng";
  const expression = `${work}/${language}@${encodeURIComponent(version)}`;
  const recitals = paragraphs.filter(({ kind }) => kind === "preambular");
  const operative = paragraphs.filter(({ kind }) => kind === "operative");
  const attached = annotated(text!, statements);
  const level = (name: string, uri: string): Node => element(name, {}, [
    element("FRBRthis", { value: `${uri}/!main` }), element("FRBRuri", { value: uri }), element("FRBRdate", { date: day, name: adopted === null ? "draft" : "adoption" }), element("FRBRauthor", { href: "#body", as: "#author" }),
    ...(name === "FRBRWork" ? [element("FRBRcountry", { value: "un" }), element("FRBRnumber", { value: fit(title) }), element("FRBRname", { value: fit(title) })] : name === "FRBRExpression" ? [element("FRBRversionNumber", { value: fit(version) }), element("FRBRlanguage", { language })] : [element("FRBRformat", { value: "application/akn+xml" })]),
  ]);
  const numbered = (one: Paragraph, name: string, prefix: string, index: number): Node => element(name, { eId: `${prefix}_${index + 1}`, wId: ncName(one.id) }, [
    element("num", {}, [said(known.get(one.id)!)]), ...(name === "recital" ? [element("p", {}, [said(one.text)])] : [element("content", {}, [element("p", {}, [said(one.text)])])]),
  ]);
  const notes = [...attached.onTheWhole.map((one) => ({ one, on: null as string | null })), ...attached.paragraphs.flatMap(({ paragraph, statements: own }) => own.map((one) => ({ one, on: paragraph.id })))];
  const eIdOf = (id: string): string => (recitals.some((one) => one.id === id) ? `#rec_${recitals.findIndex((one) => one.id === id) + 1}` : `#para_${operative.findIndex((one) => one.id === id) + 1}`);
  const tree = [
    element("?xml", { version: "1.0", encoding: "UTF-8" }),
    element("akomaNtoso", { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" }, [
      element("statement", { name: "statement", contains: adopted === null ? "originalVersion" : "singleVersion" }, [
        element("meta", {}, [
          element("identification", { source: "#entente" }, [level("FRBRWork", work), level("FRBRExpression", expression), level("FRBRManifestation", `${expression}.xml`)]),
          ...(adopted === null ? [] : [element("lifecycle", { source: "#entente" }, [element("eventRef", { eId: "adoption", date: adopted.slice(0, 10), type: "generation", source: "#body" })])]),
          element("references", { source: "#entente" }, [
            element("TLCOrganization", { eId: "body", href: "/ontology/organization/body", showAs: fit(facts?.body[tongue] ?? title) }), element("TLCOrganization", { eId: "entente", href: "/ontology/organization/entente", showAs: "Entente" }), element("TLCRole", { eId: "author", href: "/ontology/role/author", showAs: "Author" }),
            ...sponsors.map((name, index) => element("TLCOrganization", { eId: `sponsor_${index + 1}`, href: `/ontology/organization/${encodeURIComponent(name)}`, showAs: fit(name) })),
          ]),
          ...(notes.length === 0 ? [] : [element("notes", { source: "#entente" }, notes.map(({ one, on }, index) => element("note", { eId: `note_${index + 1}`, ...(on !== null && { href: eIdOf(on) }) }, [element("p", {}, [said(`${one.kind === null ? words.text.statement : words.text.kinds[one.kind]}, ${one.by}: ${one.wording ?? ""}`)])])))]),
        ]),
        element("preface", {}, [element("p", {}, [element("docTitle", {}, [said(title)])])]),
        ...(recitals.length === 0 ? [] : [element("preamble", {}, [element("recitals", { eId: "recs" }, recitals.map((one, index) => numbered(one, "recital", "rec", index)))])]),
        element("mainBody", {}, operative.length === 0 ? [element("p", {}, [said("")])] : operative.map((one, index) => numbered(one, "paragraph", "para", index))),
      ]),
    ]),
  ];
  return `${new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", suppressEmptyNode: true, processEntities: true, suppressBooleanAttributes: false }).build(tree) as string}\n`;
}

type Node = Readonly<Record<string, unknown>>;
const element = (name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly Node[] = []): Node => ({ [name]: name === "?xml" ? [{ "#text": "" }] : children, ":@": attributes });
const said = (text: string): Node => ({ "#text": fit(text).replace(/\n/g, " ") });

/** An id as XML allows it. */
const ncName = (id: string): string => `p-${id.replace(/[^A-Za-z0-9._-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`)}`;
