import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Context } from "hono";
import type { Entered, LetIn } from "../../desk/accounts/entrance-asked.js";
import { accountsRefusal } from "../../desk/accounts/refusals.js";
import { isRefused, type Answer, type Desk } from "../../desk/desk.js";
import type { Api, ApiEnv } from "../api/api.js";
import { addRoute, answered, refusedWith } from "../api/route.js";
import { enteredWith, fromOf, type AccountsDoor } from "./door.js";
import { acceptSaid, chosenSaid, deedsAsked, idAsked, inviteSaid, nothingSaid, organisationSaid, passkeyAdded, passkeyShown, passwordSaid, roleSaid, signInSaid, wordSaid } from "./said.js";

/** Coming in and going out, one's own account, and for administrators those of others. Where the house keeps no accounts each is refused so. */
export function addAccounts(api: Api, { desk, door }: { readonly desk: Desk; readonly door: () => Promise<AccountsDoor> | null }): void {
  const withDoor = async (work: (here: AccountsDoor) => Promise<Response>): Promise<Response> => {
    const here = await door();
    return here === null ? refusedWith(accountsRefusal("accounts/not-kept")) : work(here);
  };
  const whenIn = (context: Context<ApiEnv>, work: (here: AccountsDoor, entered: Entered) => Promise<Response>): Promise<Response> => withDoor(async (here) => {
    const entered = await enteredWith(here, context);
    return entered === null ? refusedWith(accountsRefusal("accounts/not-kept")) : work(here, entered);
  });
  addComingIn(api, withDoor);
  addOwn(api, whenIn);
  addOthers(api, desk, withDoor);
}

type WithDoor = (work: (here: AccountsDoor) => Promise<Response>) => Promise<Response>;
type WhenIn = (context: Context<ApiEnv>, work: (here: AccountsDoor, entered: Entered) => Promise<Response>) => Promise<Response>;

function addComingIn(api: Api, withDoor: WithDoor): void {
  addRoute(api, { method: "post", path: "/accounts/sign-in", does: "Signs in with e-mail address and password. Whoever is wrong in any way hears the same.", body: signInSaid, gives: "LetIn" }, ({ body }, context) => withDoor(async (here) => {
    const from = fromOf(here, context);
    const refused = await here.limits.mayTry(body.email, from.address);
    if (refused) return refused;
    const letIn = await here.entrance.signIn(body, from);
    if (!isRefused(letIn)) await here.limits.entered(body.email, from.address);
    return withCookies(letIn);
  }));
  addRoute(api, { method: "post", path: "/accounts/sign-out", does: "Ends the session.", body: nothingSaid, gives: "LetIn" }, (_, context) => withDoor(async (here) => {
    const entered = await enteredWith(here, context);
    return entered === null ? answered({ actor: null }) : withCookies(await here.entrance.signOut(entered, fromOf(here, context)));
  }));
  addRoute(api, { method: "post", path: "/accounts/invitations/look", does: "What the link of an invitation is for.", body: wordSaid, gives: "InvitationLooked" }, ({ body }, context) => withDoor(async (here) =>
    (await here.limits.mayTry("link", fromOf(here, context).address)) ?? afterTry(here, "link", context, answered(await here.entrance.invitation(body.word)))));
  addRoute(api, { method: "post", path: "/accounts/invitations/accept", does: "Takes an invitation up, once: makes an account with name and password, or adds the organisation to the one that is signed in.", body: acceptSaid, gives: "LetIn" }, ({ body: { word, name, password } }, context) => withDoor(async (here) => {
    const from = fromOf(here, context);
    const refused = await here.limits.mayTry("link", from.address);
    if (refused) return refused;
    const letIn = await here.entrance.accept({ word, ...(name !== undefined && { name }), ...(password !== undefined && { password }) }, from, await enteredWith(here, context));
    if (!isRefused(letIn) || letIn.refused.code !== "accounts/link-spent") await here.limits.entered("link", from.address);
    return withCookies(letIn);
  }));
  addRoute(api, { method: "post", path: "/accounts/passkey-sign-in/begin", does: "What a browser needs to sign in with a passkey.", body: nothingSaid, gives: "PasskeyAsked" }, () => withDoor(async ({ entrance }) => answered(await entrance.passkeyAsked())));
  addRoute(api, { method: "post", path: "/accounts/passkey-sign-in", does: "Signs in with a passkey.", body: passkeyShown, gives: "LetIn" }, ({ body }, context) => withDoor(async (here) => {
    const from = fromOf(here, context);
    const refused = await here.limits.mayTry("passkey", from.address);
    if (refused) return refused;
    const letIn = await here.entrance.enterByPasskey({ ...body, response: body.response as unknown as AuthenticationResponseJSON }, from);
    if (!isRefused(letIn)) await here.limits.entered("passkey", from.address);
    return withCookies(letIn);
  }));
}

/** A link that was right is no try; one that was not stays counted. */
async function afterTry(here: AccountsDoor, what: string, context: Context<ApiEnv>, answer: Response): Promise<Response> {
  if (answer.ok) await here.limits.entered(what, fromOf(here, context).address);
  return answer;
}

function withCookies(letIn: Answer<LetIn>): Response {
  if (isRefused(letIn)) return refusedWith(letIn.refused);
  const answer = answered({ actor: letIn.actor });
  for (const line of letIn.cookies) answer.headers.append("set-cookie", line);
  return answer;
}

function addOwn(api: Api, whenIn: WhenIn): void {
  const gives = "OwnAccount";
  addRoute(api, { method: "get", path: "/accounts/own", does: "One's own account: organisations, sessions, passkeys.", gives }, (_, context) => whenIn(context, async ({ entrance }, entered) => answered(await entrance.own(entered))));
  addRoute(api, { method: "post", path: "/accounts/own/organisation", does: "Acts for another of one's organisations in this session.", body: chosenSaid, gives }, ({ body }, context) => whenIn(context, async ({ entrance }, entered) => answered(await entrance.choose(entered, body.organisation))));
  addRoute(api, { method: "post", path: "/accounts/own/password", does: "Chooses another password; every other session ends.", body: passwordSaid, gives }, ({ body }, context) => whenIn(context, async (here, entered) => {
    const { address } = fromOf(here, context);
    const refused = await here.limits.mayTry(entered.actor.account!, address);
    if (refused) return refused;
    const own = await here.entrance.changePassword(entered, body);
    if (!isRefused(own) || own.refused.code !== "accounts/not-right") await here.limits.entered(entered.actor.account!, address);
    return answered(own);
  }));
  addRoute(api, { method: "post", path: "/accounts/own/sessions/{id}/end", does: "Ends one of one's sessions; `others` ends all but this one.", params: idAsked, body: nothingSaid, gives }, ({ params }, context) => whenIn(context, async ({ entrance }, entered) => answered(await entrance.endSession(entered, params.id))));
  addRoute(api, { method: "post", path: "/accounts/own/passkeys/begin", does: "What a browser needs to make a passkey.", body: nothingSaid, gives: "PasskeyWanted" }, (_, context) => whenIn(context, async ({ entrance }, entered) => answered(await entrance.passkeyWanted(entered))));
  addRoute(api, { method: "post", path: "/accounts/own/passkeys", does: "Keeps a passkey.", body: passkeyAdded, gives }, ({ body }, context) => whenIn(context, async ({ entrance }, entered) => answered(await entrance.addPasskey(entered, { ...body, response: body.response as unknown as RegistrationResponseJSON }))));
  addRoute(api, { method: "post", path: "/accounts/own/passkeys/{id}/remove", does: "Takes a passkey away.", params: idAsked, body: nothingSaid, gives }, ({ params }, context) => whenIn(context, async ({ entrance }, entered) => answered(await entrance.removePasskey(entered, params.id))));
}

function addOthers(api: Api, desk: Desk, withDoor: WithDoor): void {
  const { accounts } = desk;
  addRoute(api, { method: "get", path: "/accounts/organisations", does: "Every organisation of the house.", gives: "Organisations" }, () => withDoor(async () => answered(await accounts.organisations())));
  addRoute(api, { method: "post", path: "/accounts/organisations", does: "Makes an organisation.", body: organisationSaid, gives: "OrganisationTold" }, ({ body: { name, kind, party } }, context) => withDoor(async () => answered(await accounts.addOrganisation({ name, ...(kind && { kind }), party: party ?? null, by: context.get("visitor") }))));
  addRoute(api, { method: "get", path: "/accounts/people", does: "Who belongs to the house and who is invited, as far as whoever asks sees to them.", gives: "People" }, (_, context) => withDoor(async () => answered(await accounts.people(context.get("visitor")))));
  addRoute(api, { method: "get", path: "/accounts/log", does: "What was done to accounts, the latest first.", query: deedsAsked, gives: "AccountDeeds" }, ({ query }, context) => withDoor(async () => answered(await accounts.accountDeeds({ as: context.get("visitor"), limit: query.limit }))));
  addRoute(api, { method: "post", path: "/accounts/invitations", does: "Invites somebody; the answer holds the link, which is told nowhere else.", body: inviteSaid, gives: "Invited" }, ({ body: { kind, party, renews, ...rest } }, context) => withDoor(async ({ limits }) => {
    const by = context.get("visitor");
    const refused = await limits.mayInvite(by.account ?? "");
    return refused ?? answered(await accounts.invite({ ...rest, ...(kind && { kind }), ...(party !== undefined && { party }), ...(renews !== undefined && { renews }), by }));
  }));
  addRoute(api, { method: "post", path: "/accounts/invitations/{id}/withdraw", does: "Withdraws an invitation.", params: idAsked, body: nothingSaid, gives: "Withdrawn" }, ({ params }, context) => withDoor(async () => answered(await accounts.withdrawInvitation({ invitation: params.id, by: context.get("visitor") }))));
  addRoute(api, { method: "post", path: "/accounts/people/{id}/role", does: "Gives somebody another role in an organisation, or none.", params: idAsked, body: roleSaid, gives: "RoleGiven" }, ({ params, body }, context) => withDoor(async () => answered(await accounts.giveRole({ person: params.id, ...body, by: context.get("visitor") }))));
  addRoute(api, { method: "post", path: "/accounts/people/{id}/end-sessions", does: "Ends somebody's sessions at once.", params: idAsked, body: nothingSaid, gives: "SessionsEnded" }, ({ params }, context) => withDoor(async () => answered(await accounts.endSessionsOf({ person: params.id, by: context.get("visitor") }))));
}
