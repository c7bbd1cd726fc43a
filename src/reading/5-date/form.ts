/**
 * All forms of a language stand in one tree of steps, so that the text is walked once, whatever the number of rules.
 *
 *     {day} → {month} → (accept "27 March")
 *                     → {year} → (accept "27 March 2020")
 *
 * A form with options is laid out as all its plain spellings first; spellings with the same beginning share their steps.
 */
import type { CalendarRule } from "../../language/shape/calendar.js";

/** One step of a spelling: a word as it is, or a kind of word that is caught under a name. */
export interface Step {
  readonly word: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  /** No space may stand before it. */
  readonly glued: boolean;
}

export interface Accept {
  readonly rule: CalendarRule;
  /** Place of the rule in the list. */
  readonly order: number;
  /** Lexemes at either end that must be there without being part of the expression. */
  readonly lead: number;
  readonly trail: number;
}

export interface FormNode {
  readonly words: Map<string, FormNode>;
  readonly gluedWords: Map<string, FormNode>;
  readonly kinds: { readonly kind: string; readonly name: string; readonly glued: boolean; readonly next: FormNode }[];
  accept: Accept | null;
}

const emptyNode = (): FormNode => ({ words: new Map(), gluedWords: new Map(), kinds: [], accept: null });

/** Grows the tree of all forms of `rules`. Throws on a form that cannot be read: that is a mistake in the data. */
export function growForms(rules: readonly CalendarRule[]): FormNode {
  const root = emptyNode();
  rules.forEach((rule, order) => {
    for (const form of rule.form) for (const spelling of spellings(form)) plant(root, spelling, rule, order);
  });
  return root;
}

type Spelling = readonly (Step | "[" | "]")[];

function plant(root: FormNode, spelling: Spelling, rule: CalendarRule, order: number): void {
  let node = root;
  let steps = 0;
  let lead = 0;
  let closed = -1;
  for (const step of spelling) {
    if (step === "[") lead = steps;
    else if (step === "]") closed = steps;
    else {
      node = stepInto(node, step);
      steps++;
    }
  }
  if (steps === 0) throw new Error(`an empty form in ${rule.id}`);
  node.accept ??= { rule, order, lead, trail: closed < 0 ? 0 : steps - closed };
}

function stepInto(node: FormNode, step: Step): FormNode {
  if (step.word !== null) {
    const words = step.glued ? node.gluedWords : node.words;
    let next = words.get(step.word);
    if (!next) words.set(step.word, (next = emptyNode()));
    return next;
  }
  const kind = step.kind!;
  const name = step.name!;
  const known = node.kinds.find((edge) => edge.kind === kind && edge.name === name && edge.glued === step.glued);
  if (known) return known.next;
  const next = emptyNode();
  node.kinds.push({ kind, name, glued: step.glued, next });
  return next;
}

/** Every plain spelling of a form: options taken and left, choices one by one. */
export function spellings(form: string): Spelling[] {
  const tokens = form.match(/\{[^}]+\}|[()|?~[\]]|[^\s()|?~[\]{}]+/g) ?? [];
  let at = 0;
  let glue = false;

  const sequence = (): Spelling[] => {
    let made: Spelling[] = [[]];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") {
      const part = element();
      made = made.flatMap((before) => part.map((after) => [...before, ...after]));
    }
    return made;
  };
  const choice = (): Spelling[] => {
    const made = sequence();
    while (tokens[at] === "|") {
      at++;
      made.push(...sequence());
    }
    return made;
  };
  const element = (): Spelling[] => {
    const token = tokens[at++]!;
    if (token === "~") {
      glue = true;
      return [[]];
    }
    let made: Spelling[];
    if (token === "(") {
      made = choice();
      if (tokens[at++] !== ")") throw new Error(`an open choice in “${form}”`);
    } else if (token === "[" || token === "]") made = [[token]];
    else made = [stepsOf(token, glue)];
    glue = false;
    if (tokens[at] === "?") {
      at++;
      made = [...made, []];
    }
    return made;
  };
  return choice();
}

function stepsOf(token: string, glued: boolean): Step[] {
  if (token.startsWith("{")) {
    const [name, kind] = token.slice(1, -1).includes("=") ? (token.slice(1, -1).split("=") as [string, string]) : [token.slice(1, -1), token.slice(1, -1)];
    return [{ word: null, kind, name, glued }];
  }
  // "a.m" and "d'ici" are several lexemes.
  return (token.match(/[\p{L}\p{M}]+|\d+|./gu) ?? []).map((word, i) => ({ word, kind: null, name: null, glued: glued && i === 0 }));
}
