import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Labels, Tongue } from "./shape.js";

export type { Labels, Season, Tongue } from "./shape.js";

export const labels: { readonly [tongue in Tongue]: Labels } = { en, fr };
