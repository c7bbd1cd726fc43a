/**
 * The whole road for a browser: the pure steps, and a parser made from bytes and the page's own WASM runtime.
 * Nothing here imports Node. See src/parser/README.md.
 */
export * from "./pure.js";
export { createParser, type Parser, type ParserParts } from "./parser/parser.js";
export type { ModelFiles } from "./parser/model.js";
export { runtimeOf, type Runtime, type RuntimeName } from "./parser/runtime.js";
