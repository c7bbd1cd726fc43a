import type { LanguageCode } from "../model/document.js";
import { en } from "./en/index.js";
import { fr } from "./fr/index.js";
import type { Language } from "./shape/language.js";

export type { Language } from "./shape/language.js";

/** The languages that can be read today. */
export const languages: { readonly [code in LanguageCode]?: Language } = { fr, en };
