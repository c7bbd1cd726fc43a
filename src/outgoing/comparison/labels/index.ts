import type { Tongue } from "../../labels/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { ComparisonLabels } from "./shape.js";

export type { ComparisonLabels } from "./shape.js";

export const comparisonLabels: { readonly [tongue in Tongue]: ComparisonLabels } = { en, fr };
