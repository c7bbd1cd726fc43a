import { acts } from "./acts.js";
import { issues } from "./issues.js";

/** What can be asked for beside words. `values` is there where the list is closed. */
export interface QueryField {
  /** Other names for it, the French ones among them; they are read and never printed. */
  readonly aliases: readonly string[];
  readonly example: string;
  readonly values?: readonly string[];
  /** What a value must look like where the list is open; any words where it is missing. */
  readonly pattern?: RegExp;
  /** What `pattern` asks for, in words. */
  readonly shape?: string;
}

const fields = {
  /** A party that speaks, is spoken to or is spoken of. Bodies of a state are found with it. */
  party: { aliases: ["partie"], example: "party:CHN" },
  speaker: { aliases: ["by", "locuteur", "par"], example: "speaker:\"Mara Vorrandt\"" },
  to: { aliases: ["audience", "addressee", "à", "destinataire"], example: "to:RUS" },
  issue: { aliases: ["sujet", "thème"], example: "issue:ceasefire", values: Object.keys(issues) },
  act: { aliases: ["acte"], example: "act:commit", values: Object.keys(acts) },
  exchange: { aliases: ["échange"], example: "exchange:x7", pattern: /^x[1-9]\d{0,14}$/, shape: "the id of an exchange, such as x7" },
  dispatch: { aliases: ["in", "dépêche", "dans"], example: "dispatch:d12", pattern: /^d[1-9]\d{0,14}$/, shape: "the id of a dispatch, such as d12" },
  lang: { aliases: ["language", "langue"], example: "lang:fr", values: ["fr", "en", "ru", "zh", "es", "ar"] },
  publisher: { aliases: ["outlet", "éditeur", "source"], example: "publisher:\"Velmore Gazette\"" },
  side: { aliases: ["camp", "côté"], example: "side:RUS" },
  standing: { aliases: ["statut"], example: "standing:own", values: ["own", "attributed", "claimed-joint", "outlet", "reported"] },
  mode: { aliases: [], example: "mode:direct", values: ["direct", "indirect", "mixed", "narrated"] },
  is: { aliases: ["est"], example: "is:corrected", values: ["corrected", "doubtful", "published", "embargoed", "withdrawn"] },
  url: { aliases: ["adresse"], example: "url:https://…" },
} as const satisfies Record<string, QueryField>;

export type FieldName = keyof typeof fields;
/** The fields by name, in the order help shows them. */
export const queryFields: { readonly [name in FieldName]: QueryField } = fields;

/** The fields that bound days. Each may be given once; `on` stands for both others. */
export const dayFields = {
  since: { aliases: ["from", "after", "depuis"], example: "since:2020-03-01" },
  until: { aliases: ["before", "jusque", "jusqu'à"], example: "until:2020-03-31" },
  on: { aliases: ["le", "date"], example: "on:2020-03-27" },
} as const satisfies Record<string, QueryField>;
export type DayField = keyof typeof dayFields;

/** The field that goes by a word, in any capitals; null for none. */
export function fieldCalled(word: string): FieldName | DayField | null {
  const name = word.toLowerCase().replaceAll("’", "'");
  for (const [field, { aliases }] of [...Object.entries(fields), ...Object.entries(dayFields)])
    if (field === name || (aliases as readonly string[]).includes(name)) return field as FieldName | DayField;
  return null;
}

/** Every name of every field. */
export const fieldWords: readonly string[] = [...Object.entries(fields), ...Object.entries(dayFields)].flatMap(([name, { aliases }]) => [name, ...aliases]);
