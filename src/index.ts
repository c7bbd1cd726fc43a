/**
 * Entente as a library: the same three steps as the command line, `prepare(source)` → `await parser.analyse(prepared)` →
 * `read(prepared, analyses)`, or all at once with `readDispatch`.
 */
export * from "./pure.js";
export { readDispatch, type DispatchOptions } from "./desk/read-dispatch.js";
export { createParser, type Parser, type ParserParts } from "./parser/parser.js";
export { openParser } from "./parser/open.js";
export { runtimeOf, type Runtime, type RuntimeName } from "./parser/runtime.js";
