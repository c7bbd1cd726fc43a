import type { Count } from "./shape.js";

/** Words of the three pictures. */
export interface PictureWords {
  readonly title: string;
  readonly kinds: { readonly timeline: string; readonly matrix: string; readonly network: string };
  readonly choose: string;
  readonly only: string;
  readonly onlyHint: string;
  readonly show: string;
  readonly asTable: string;
  readonly noTable: string;
  readonly save: (format: string) => string;
  readonly failedToSave: string;
  readonly keys: string;
  readonly empty: string;
  readonly emptyNext: string;
  readonly noneSo: string;
  readonly noneSoNext: string;
  readonly others: string;
  readonly exchanges: Count;
  readonly accounts: Count;
  readonly statements: Count;
  readonly from: string;
  readonly to: string;
  readonly whole: string;
  readonly zoom: string;
  readonly close: string;
  readonly allInFind: string;
  readonly toExchange: string;
  readonly toParty: (party: string) => string;
  readonly noWords: string;
  readonly timeline: {
    readonly lead: string;
    readonly says: (exchanges: string, when: string) => string;
    readonly gathered: (unit: string) => string;
    readonly units: { readonly day: string; readonly week: string; readonly month: string; readonly quarter: string; readonly year: string; readonly decade: string };
    readonly undated: Count;
    readonly newestOnly: (shown: string) => string;
    readonly more: string;
    readonly shapes: { readonly circle: string; readonly square: string; readonly hexagon: string; readonly triangle: string; readonly diamond: string };
    readonly hollow: string;
    readonly area: string;
    readonly columns: { readonly when: string; readonly what: string; readonly who: string; readonly place: string; readonly statements: string; readonly accounts: string };
  };
  readonly matrix: {
    readonly lead: string;
    readonly says: (parties: string, issues: string) => string;
    readonly parties: Count;
    readonly issues: Count;
    readonly order: string;
    readonly orders: { readonly number: string; readonly name: string; readonly alike: string };
    readonly cell: (party: string, issue: string, statements: string, last: string | null) => string;
    readonly party: string;
    readonly newestOnly: (counted: string) => string;
    readonly scale: string;
  };
  readonly network: {
    readonly lead: string;
    readonly says: (parties: string, links: string) => string;
    readonly parties: Count;
    readonly links: Count;
    readonly period: string;
    readonly play: string;
    readonly party: (name: string, exchanges: string, others: string) => string;
    readonly link: (one: string, other: string, exchanges: string) => string;
    readonly columns: { readonly one: string; readonly other: string; readonly exchanges: string; readonly first: string; readonly last: string };
    readonly newestOnly: string;
    readonly monthSays: (month: string, exchanges: string) => string;
    readonly scale: string;
  };
}
