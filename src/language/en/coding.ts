import type { CodingWords } from "../shape/coding.js";

export const coding: CodingWords = {};
