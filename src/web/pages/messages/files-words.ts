import type { FileDeed, Granted } from "../../../model/file.js";
import type { Count } from "./shape.js";

/** The pages of files. */
export interface FilesWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneNext: string;
  readonly open: string;
  readonly closed: string;
  readonly holds: Count;
  readonly keptBy: (names: string) => string;
  readonly nobody: string;
  readonly notIn: string;
  readonly make: string;
  readonly name: string;
  readonly closeIt: string;
  readonly entries: string;
  readonly empty: string;
  readonly add: string;
  readonly addLabel: string;
  readonly addHint: string;
  readonly remove: (id: string) => string;
  readonly letsIn: string;
  readonly everybody: string;
  readonly kind: { readonly organisation: string; readonly person: string };
  readonly may: { readonly [may in Granted]: string };
  readonly grant: string;
  readonly whom: string;
  readonly id: string;
  readonly called: string;
  readonly mayDo: string;
  readonly revoke: (name: string) => string;
  readonly openIt: string;
  readonly shutIt: string;
  readonly done: string;
  readonly does: { readonly [does in FileDeed]: string };
  readonly log: string;
  readonly logLead: string;
  readonly noReads: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly door: string;
  readonly asked: string;
  readonly doors: { readonly [door: string]: string };
  readonly earlier: string;
}
