import type { StatementKind } from "../../../../settlement/event.js";
import type { Operation } from "../../../../settlement/text/amendment.js";

/** The words of papers about a common text, in one language. Names, texts and statements are data and never stand here. */
export interface PaperWords {
  readonly locale: string;
  readonly text: {
    readonly version: (version: string) => string;
    readonly changes: (from: string, to: string) => string;
    readonly proposals: (version: string) => string;
    readonly sponsors: (names: string) => string;
    readonly statements: string;
    readonly kinds: { readonly [kind in StatementKind]: string };
    readonly statement: string;
    readonly onTheWhole: string;
    readonly on: (numbers: string) => string;
    readonly beside: string;
    readonly does: { readonly [does in Operation["does"]]: (at: string) => string };
    readonly beginning: string;
    readonly proposedBy: (names: string) => string;
    readonly reason: (words: string) => string;
    readonly inserted: (by: string) => string;
    readonly deleted: (by: string) => string;
    readonly moved: (by: string) => string;
    readonly remove: string;
    readonly moveTo: (to: string) => string;
    readonly preambular: string;
    readonly operative: string;
  };
  readonly letter: LetterWords;
  readonly calendar: {
    readonly deadline: (title: string) => string;
    readonly says: (title: string, deadline: string) => string;
    readonly cancelled: (title: string) => string;
    readonly alarm: (title: string, hours: number) => string;
  };
}

export interface LetterWords {
  readonly subjects: { readonly placed: (title: string) => string; readonly extended: (title: string) => string; readonly "not-adopted": (title: string) => string; readonly adopted: (title: string) => string; readonly void: (title: string) => string; readonly reminder: (title: string) => string };
  readonly toAll: string;
  readonly to: (party: string) => string;
  readonly greeting: string;
  readonly placed: (title: string, when: string, by: string | null, body: string) => string;
  readonly frozen: (version: string) => string;
  readonly silence: string;
  readonly deadline: (when: string, utc: string) => string;
  readonly hours: string;
  readonly columns: readonly [party: string, city: string, hour: string];
  readonly utc: string;
  readonly without: (names: string) => string;
  readonly extended: (title: string, from: string, to: string, utc: string) => string;
  readonly same: string;
  readonly notAdopted: (title: string) => string;
  readonly endedEarly: string;
  readonly objected: (names: string, count: number) => string;
  readonly objectedCount: (count: number) => string;
  readonly objectedWithheld: string;
  readonly others: string;
  readonly next: (says: string) => string;
  readonly adopted: (title: string, when: string, utc: string) => string;
  readonly how: { readonly silence: (deadline: string) => string; readonly vote: string; readonly meeting: string };
  readonly certified: (by: string, when: string) => string;
  readonly after: (says: string) => string;
  readonly statements: (count: number) => string;
  readonly void: (title: string, when: string) => string;
  readonly again: string;
  readonly reminder: (title: string, when: string) => string;
  readonly pleaseConfirm: string;
  readonly unserved: (names: string) => string;
  readonly round: (number: number) => string;
  readonly closing: string;
  readonly and: string;
}
