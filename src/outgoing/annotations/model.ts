import type { Commitment, Exchange, Initiative, Statement } from "../../model/reading.js";

// The parts of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) that are used here.

export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Half-open, in Unicode code points from the beginning of the text. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** Two ways to find the same words: by what they are and what stands around them, and by counting. */
export interface Target {
  readonly type: "SpecificResource";
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

export interface TextualBody {
  readonly type: "TextualBody";
  readonly purpose: "describing" | "tagging";
  readonly format: "text/plain";
  readonly value: string;
  readonly language?: string;
}

/** A concept of EuroVoc or UNBIS that a statement's issue is the same as, or nearly. */
export interface ConceptBody {
  readonly type: "SpecificResource";
  readonly purpose: "classifying";
  readonly source: string;
}

/** A line of a reading as it stands in entente.reading/1; its spans count UTF-16 code units. */
export type Line =
  | { readonly kind: "statement"; readonly line: Statement }
  | { readonly kind: "exchange"; readonly line: Exchange }
  | { readonly kind: "initiative"; readonly line: Initiative }
  | { readonly kind: "commitment"; readonly line: Commitment };

export interface Annotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "describing";
  readonly body: readonly [TextualBody, ...(TextualBody | ConceptBody)[]];
  /** One for each place; a statement may have been made in several. */
  readonly target: readonly [Target, ...Target[]];
  readonly entente: Line;
}

/** The text that is annotated: known by the hash of its UTF-8 bytes (RFC 6920), whatever it came out of. */
export interface AnnotatedText {
  readonly id: string;
  readonly type: "Text";
  readonly format: "text/plain";
  readonly language: string;
  readonly sha256: string;
  /** Its length in code points. */
  readonly points: number;
  /** Where it was taken from, as told. */
  readonly via?: string;
}

/** All annotations of one dispatch. */
export interface Annotations {
  readonly "@context": readonly ["http://www.w3.org/ns/anno.jsonld", object];
  readonly id: string;
  readonly type: "AnnotationCollection";
  readonly label: string;
  readonly generator: { readonly type: "Software"; readonly id: string; readonly name: string };
  readonly dispatch: AnnotatedText;
  readonly total: number;
  readonly first: { readonly id: string; readonly type: "AnnotationPage"; readonly startIndex: 0; readonly items: readonly Annotation[] };
}
