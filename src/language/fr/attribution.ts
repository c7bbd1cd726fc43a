import type { AttributionWords } from "../shape/attribution.js";

export const attribution: AttributionWords = {};
