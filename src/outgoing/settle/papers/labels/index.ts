import type { Tongue } from "../../../labels/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { PaperWords } from "./shape.js";

export type { PaperWords } from "./shape.js";

export const paperWords: { readonly [tongue in Tongue]: PaperWords } = { en, fr };
