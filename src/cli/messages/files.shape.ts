import type { Granted } from "../../model/file.js";
import type { FileDone } from "../../record/files/questions.js";

/** What `entente files` says. Ids, names and reasons stand in these as they are. */
export interface FilesMessages {
  readonly help: string;
  readonly open: string;
  readonly closed: string;
  readonly holds: (count: number) => string;
  readonly keptBy: (names: string) => string;
  readonly nobody: string;
  readonly may: { readonly [may in Granted]: string };
  readonly kind: { readonly organisation: string; readonly person: string };
  readonly made: (by: string, at: string) => string;
  readonly letsIn: string;
  readonly everybody: string;
  readonly done: { readonly [does in FileDone["does"]]: string };
  readonly noReads: string;
  readonly none: string;
  readonly door: { readonly [door: string]: string };
}
