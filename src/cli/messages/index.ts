import type { Tongue } from "../../outgoing/labels/index.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Messages } from "./shape.js";

export type { Messages } from "./shape.js";

export const messages: { readonly [tongue in Tongue]: Messages } = { en, fr };
