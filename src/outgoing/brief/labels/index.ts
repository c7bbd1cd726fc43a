import type { Tongue } from "../../labels/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { BriefLabels } from "./shape.js";

export type { BriefLabels } from "./shape.js";

export const briefLabels: { readonly [tongue in Tongue]: BriefLabels } = { en, fr };
