import type { Language } from "../shape/language.js";
import { attribution } from "./attribution.js";
import { calendar } from "./calendar.js";
import { coding } from "./coding.js";
import { concepts } from "./concepts.js";
import { names } from "./names.js";
import { segmentation } from "./segmentation.js";

export const fr: Language = { code: "fr", segmentation, names, calendar, attribution, coding, concepts };
