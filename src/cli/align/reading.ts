import type { Shapes } from "../options.js";
import type { Asked } from "../record/asked.js";

/** Options of those who ask about some parties and issues. */
export const narrowing = {
  "party": { type: "string", example: "CHN,RUS" },
  "issue": { type: "string", example: "health,multilateral" },
} as const satisfies Shapes;

/** "CHN,RUS" as a list; none where the option is not given. */
export const listed = <Name extends string>(asked: Asked<Name>, name: Name): { readonly list: readonly string[] } => ({ list: (asked.option(name) ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "") });
