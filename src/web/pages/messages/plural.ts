import type { Tongue } from "./tongues.js";

/** The forms a language has; every language has `other`. */
export type Forms = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };

/** "1 statement", "12 000 déclarations": the number as the language writes it, and the form it asks for. */
export function counter(tongue: Tongue): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(tongue);
  const numbers = new Intl.NumberFormat(tongue);
  return (count, forms) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}
