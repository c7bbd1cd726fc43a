import type { LanguageCode } from "../../../model/document.js";
import type { WorldNames } from "../../shape/world-names.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { ru } from "./ru.js";
import { zh } from "./zh.js";

/** Names written by hand, in the six languages of the United Nations. */
export const worldNames: Readonly<Record<LanguageCode, WorldNames>> = { fr, en, ru, zh, es, ar };
