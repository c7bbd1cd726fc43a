import type { Count } from "./shape.js";

/** What the pages of exchanges say that are arranged, held and read out here. */
export interface ConductWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneNext: string;
  readonly asks: string;
  readonly standings: { readonly "arranging": string; readonly "fixed": string; readonly "under-way": string; readonly "held": string; readonly "called-off": string };
  readonly answers: { readonly none: string; readonly accepted: string; readonly declined: string; readonly proposed: string; readonly overtaken: string };
  readonly through: { readonly page: string; readonly mail: string; readonly paper: string };
  readonly levels: { readonly heads: string; readonly ministers: string; readonly deputies: string; readonly ambassadors: string; readonly directors: string; readonly experts: string };
  readonly form: {
    readonly arrange: string; readonly kind: string; readonly channel: string; readonly level: string; readonly noLevel: string; readonly subject: string; readonly hours: string; readonly hoursHint: string; readonly minutes: string; readonly agenda: string; readonly agendaHint: string;
    readonly place: string; readonly link: string; readonly languages: string; readonly languagesHint: string; readonly party: string; readonly partyHint: string; readonly zone: string; readonly mail: string; readonly names: string; readonly namesFr: string;
    readonly invite: string; readonly group: string; readonly groupHint: string; readonly actFor: string; readonly save: string; readonly send: string;
  };
  readonly hour: string;
  readonly hoursProposed: string;
  readonly clocks: (hour: string) => string;
  readonly delegations: string;
  readonly agenda: string;
  readonly accept: (hour: string) => string;
  readonly acceptAny: string;
  readonly decline: string;
  readonly propose: string;
  readonly otherHours: string;
  readonly fix: (hour: string) => string;
  readonly move: string;
  readonly moveTo: string;
  readonly cancel: string;
  readonly because: string;
  readonly people: string;
  readonly peopleHint: string;
  readonly points: string;
  readonly pointsHint: string;
  readonly noPoints: string;
  readonly brief: string;
  readonly invitation: string;
  readonly begin: string;
  readonly end: string;
  readonly began: string;
  readonly ended: string;
  readonly toNotes: string;
  readonly toReadout: string;
  readonly history: string;
  readonly deeds: { readonly [does: string]: string };
  readonly replyByMail: string;
  readonly replyByMailHint: string;
  readonly publicPage: string;
  readonly notes: {
    readonly title: string; readonly lead: string; readonly who: string; readonly toWhom: string; readonly nobody: string; readonly act: string; readonly words: string; readonly wordsIn: string; readonly issue: string; readonly noIssue: string; readonly enter: string; readonly back: string;
    readonly online: string; readonly offline: string; readonly waiting: Count; readonly waits: string; readonly refusedNote: string; readonly drop: string; readonly list: string; readonly empty: string; readonly by: (who: string) => string; readonly strike: string; readonly struck: (because: string) => string;
    readonly also: string; readonly alsoIn: (tongue: string) => string; readonly mended: string; readonly noPeople: string; readonly stages: { readonly who: string; readonly to: string; readonly act: string; readonly words: string };
  };
  readonly readout: {
    readonly title: string; readonly lead: string; readonly none: string; readonly draft: string; readonly redraft: string; readonly version: (number: number) => string; readonly by: (who: string) => string; readonly edit: string; readonly text: string; readonly textHint: string; readonly saveVersion: string;
    readonly ties: { readonly facts: string; readonly notes: (numbers: string) => string; readonly hand: string }; readonly gaps: (numbers: string) => string; readonly line: string; readonly lineHint: string; readonly cleared: (who: string, at: string) => string; readonly waitsFor: (who: string) => string; readonly later: string;
    readonly clear: string; readonly sendBack: string; readonly sentBack: (who: string, because: string) => string; readonly changes: (from: number, to: number) => string; readonly noChanges: string; readonly publish: string; readonly embargo: string; readonly embargoHint: string; readonly correct: string; readonly withdraw: string;
    readonly published: string; readonly revision: (number: number, version: number) => string; readonly until: string; readonly withdrawn: (because: string) => string; readonly publicAt: string; readonly languages: { readonly en: string; readonly fr: string }; readonly publisher: string; readonly notHeld: string;
    readonly added: string; readonly removed: string; readonly officerIs: string;
  };
}
