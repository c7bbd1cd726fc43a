import type { NameWords } from "../shape/names.js";

export const names: NameWords = {};
