import type { AccountDeedTold, Invited, OrganisationTold, People, RoleGiven, SessionsEnded } from "../../../desk/accounts/asked.js";
import type { InvitationLooked, OwnAccount } from "../../../desk/accounts/entrance-asked.js";
import type { Acknowledged, Corrected, DeskStatus, Noted } from "../../../desk/desk.js";
import type { FileLog, ShownFile } from "../../../desk/files/asked.js";
import type { Actor } from "../../../model/actor.js";
import type { Refused } from "../../../desk/job.js";
import type { ListedFile } from "../../../record/files/questions.js";
import type { ListedDispatches } from "../../../record/questions/dispatches.js";
import type { Facets } from "../../../record/questions/facets.js";
import type { Found } from "../../../record/questions/find.js";
import type { MergeTold } from "../../../record/questions/merges.js";
import type { ListedParty } from "../../../record/questions/parties.js";
import type { Matrix } from "../../../record/questions/pictures/matrix.js";
import type { Network } from "../../../record/questions/pictures/network.js";
import type { Timeline } from "../../../record/questions/pictures/timeline.js";
import type { Shown } from "../../../record/questions/show.js";
import type { Event } from "../news.js";
import type { Me } from "../resources/me.js";

/** What the API answers with, by the name it has in the documentation; schema/api-1.schema.json is made of it. A comparison has a schema of its own. */
export interface Answers {
  readonly Me: Me;
  readonly LetIn: { readonly actor: Actor | null };
  readonly InvitationLooked: InvitationLooked;
  readonly OwnAccount: OwnAccount;
  /** Options as WebAuthn has them, for the browser's own functions. */
  readonly PasskeyWanted: { readonly ceremony: string; readonly options: object };
  readonly PasskeyAsked: { readonly ceremony: string; readonly options: object };
  readonly Organisations: readonly OrganisationTold[];
  readonly OrganisationTold: OrganisationTold;
  readonly People: People;
  readonly Invited: Invited;
  readonly Withdrawn: { readonly withdrawn: string };
  readonly RoleGiven: RoleGiven;
  readonly SessionsEnded: SessionsEnded;
  readonly AccountDeeds: readonly AccountDeedTold[];
  readonly DeskStatus: DeskStatus;
  readonly ListedDispatches: ListedDispatches;
  readonly Acknowledged: Acknowledged;
  readonly Shown: Shown;
  readonly Parties: readonly ListedParty[];
  readonly Found: Found;
  readonly Facets: Facets;
  readonly Timeline: Timeline;
  readonly Matrix: Matrix;
  readonly Network: Network;
  readonly Corrected: Corrected;
  readonly Merges: readonly MergeTold[];
  readonly MergeTold: MergeTold;
  readonly Noted: Noted;
  readonly Files: readonly ListedFile[];
  readonly ShownFile: ShownFile;
  readonly FileLog: FileLog;
  readonly Event: Event;
  readonly Refusal: { readonly refused: Refused };
}
