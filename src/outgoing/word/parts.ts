import { TextRun } from "docx";

// What every Word document of ours is put together from.

/** Facts that stand behind words: smaller and grey, dark enough to be read on paper. */
export const soft = { color: "595959", size: 18 } as const;

export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
}

/** Words with a look. `language` is theirs ("fr"), so that a proof reader does not take them for misspelt. */
export const run = (text: string, look: Look = {}, language?: string): TextRun => new TextRun({ text: fit(text), ...look, ...(language && { language: { value: localeOf(language) } }) });

export const localeOf = (language: string): string => ({ fr: "fr-FR", en: "en-GB", es: "es-ES", ru: "ru-RU", zh: "zh-CN", ar: "ar-SA" })[language] ?? language;

/** XML has no room for most control characters and none for half a surrogate pair. */
export const fit = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
