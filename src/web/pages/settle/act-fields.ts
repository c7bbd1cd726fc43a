import type { EventType } from "../../../settlement/event.js";
import type { FieldName } from "../messages/settle-words.js";

// What can be filled in of each act. What is not here has nothing but its confirmation.

const paper: readonly FieldName[] = ["party", "channel", "received", "version", "wording", "scan"];

/** The fields of an act as its doer fills them in; an officer enters on paper what a party itself does here. */
export function fieldsFor(type: EventType, onPaper: boolean): readonly FieldName[] {
  if (onPaper && (type === "object" || type === "amend" || type === "lift" || type === "late-find")) return paper;
  return fields[type] ?? [];
}

const fields: { readonly [T in EventType]?: readonly FieldName[] } = {
  "draft": ["version", "text", "cutOff"], "clear": ["purpose"], "place": ["parties", "deadline", "zone", "city", "languages"], "serve": ["party", "channel", "received"],
  "object": ["wording", "onBehalfOf"], "amend": ["wording"], "editorial-comment": ["wording"], "late-find": paper, "extend": ["deadline", "zone", "city"],
  "revise": ["version", "text", "cutOff"], "reissue": ["version"], "defect": ["reason", "party"], "statement": ["statement", "paragraphs", "wording"],
};

/** Those that are to be filled in. */
export const isNeeded = (type: EventType, field: FieldName): boolean => (needed[type] ?? []).includes(field);

const needed: { readonly [T in EventType]?: readonly FieldName[] } = {
  "place": ["parties", "deadline"], "extend": ["deadline"], "revise": ["version"], "draft": ["text"], "serve": ["party"], "statement": ["statement", "wording"], "late-find": ["party", "received"], "editorial-comment": ["wording"], "amend": ["wording"],
};

const lists: ReadonlySet<FieldName> = new Set(["parties", "party", "onBehalfOf", "languages", "paragraphs"]);

/** What was filled in, as the API takes it. */
export function saidIn(form: FormData, names: readonly FieldName[]): { readonly fields: { readonly [name: string]: unknown }; readonly words: readonly object[]; readonly scan: File | null } {
  const said: { [name: string]: unknown } = {};
  const words: object[] = [];
  let scan: File | null = null;
  const text = (name: FieldName): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  for (const name of names) {
    if (name === "scan") {
      const file = form.get("scan");
      if (file instanceof File && file.size > 0) scan = file;
      continue;
    }
    const value = text(name);
    if (value === "" || name === "zone" || name === "city") continue;
    if (name === "text") words.push({ language: "en", text: value });
    else if (name === "deadline") said["deadline"] = { instant: value, ...(text("zone") && { zone: text("zone") }), ...(text("city") && { city: text("city") }) };
    else said[name] = lists.has(name) ? value.split(",").map((one) => one.trim()).filter((one) => one !== "") : value;
  }
  return { fields: said, words, scan };
}
