import type { Messages } from "./shape.js";

/**
 * The languages of the interface. Another one is a file beside `en.ts`, with the words of readouts in `outgoing/labels`, and a
 * line here. `dir` is the way its lines run, `locale` how it writes days and numbers.
 */
export const tongues = {
  en: { name: "English", dir: "ltr", locale: "en-GB", words: async (): Promise<Messages> => (await import("./en.js")).en },
  fr: { name: "Français", dir: "ltr", locale: "fr", words: async (): Promise<Messages> => (await import("./fr.js")).fr },
} as const satisfies Record<string, { readonly name: string; readonly dir: "ltr" | "rtl"; readonly locale: string; readonly words: () => Promise<Messages> }>;

export type Tongue = keyof typeof tongues;

export const isTongue = (word: string | null | undefined): word is Tongue => typeof word === "string" && Object.hasOwn(tongues, word);

/** The first of the languages a reader prefers that there is; English where there is none. */
export function tongueFor(preferred: readonly string[]): Tongue {
  for (const one of preferred) {
    const language = one.toLowerCase().split("-")[0];
    if (isTongue(language)) return language;
  }
  return "en";
}
