/**
 * The pure steps alone: no file, clock, network or console, so that they run anywhere, a browser included.
 * `prepare` → the scores of a parser → `read`, or trees from elsewhere → `readTrees`. A browser gets its parser from
 * `entente/browser`.
 */
export { compare, isComparison } from "./alignment/compare.js";
export type { Account, Cell, Comparison, Outcome, Row } from "./alignment/comparison.js";
export type { CompareOptions } from "./alignment/options.js";
export type { CompareRefusal } from "./alignment/refusals.js";
export { languages, type Language } from "./language/index.js";
export { acts, type Act, type Strength } from "./model/acts.js";
export type { LanguageCode, Passage, PassageKind, Prepared, Sentence, Word } from "./model/document.js";
export { doubtCodes, type Doubt, type DoubtCode } from "./model/doubts.js";
export { refusalCodes, type Refusal, type RefusalCode } from "./model/refusals.js";
export { issues, type Issue } from "./model/issues.js";
export type * from "./model/correction.js";
export { applyCorrections, checkCorrection, type Corrected, type Mark, type Misfit } from "./model/corrections/apply.js";
export { draft, type Wish } from "./model/corrections/draft.js";
export { rebase, type Rebased } from "./model/corrections/rebase.js";
export { correctionCodes, type CorrectionCode, type CorrectionRefusal } from "./model/corrections/refusals.js";
export type * from "./model/reading.js";
export type { Parsed } from "./model/rooms.js";
export { treeOf, type Analyses, type Node, type Tree } from "./model/tree.js";
export type { DateExpression, DateType, Precision, When } from "./model/when.js";
export { differences, type Differences, type StatementDifference, type TextChange } from "./alignment/revisions/differences.js";
export { prepare, prepareAny } from "./reading/prepare.js";
export { engine, known, read, readTrees, treesOf, type Known } from "./reading/read.js";
export { sourceOf, type Decoded, type DecodeHints, type Given, type MainContent } from "./reading/source-of.js";
export type { Source, Told } from "./text/source.js";
export { wordsAt, type Span } from "./text/span.js";
