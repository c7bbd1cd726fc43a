import { randomBytes } from "node:crypto";
import { keepDeed } from "../../record/accounts/log.js";
import { belongingsOf } from "../../record/accounts/organisations.js";
import { accountById, hasPassword, putCredential, type AccountRow } from "../../record/accounts/people.js";
import { passkeysOf, removePasskey } from "../../record/accounts/passkeys.js";
import { actFor, clearExpired, endSessions, sessionsOf } from "../../record/accounts/sessions.js";
import { settingOrFirst } from "../../record/accounts/settings.js";
import type { AccountDeed, AccountDetail, EnteredBy } from "../../record/accounts/tables.js";
import { saveSetting } from "../../record/write/save.js";
import type { Answer } from "../desk.js";
import type { House } from "../house.js";
import { addressHeader, authFor, type Auth } from "./auth.js";
import type { Entered, Entrance, From, LetIn, OwnAccount } from "./entrance-asked.js";
import { longestIdleBefore } from "./lasting.js";
import { addPasskey, passkeyAsked, passkeyPlace, passkeyProved, passkeyWanted } from "./passkeys.js";
import { refusedPassword } from "./passwords.js";
import { addressSetting, isName } from "./people.js";
import { accountsRefusal } from "./refusals.js";
import { numberIn, organisationId } from "./rights.js";
import type { SessionEnds } from "./session-ends.js";
import { acceptLink, invitationLooked } from "./taken-up.js";
import { knownPerson } from "./vouched.js";
import { knowing } from "./who.js";

export interface EntranceOptions {
  /** Under which address people reach the house. */
  readonly address: string;
  /** Signs the cookies; without it a word of chance that is kept in the record. */
  readonly secret?: string;
  /** Whether nobody but this process can change the record. */
  readonly alone: boolean;
  /** Who ended sessions in another way, such as an administrator, is heard here. */
  readonly ends: SessionEnds;
}

/** Opens the entrance of a house with accounts. */
export async function openEntrance(house: House, { address, secret: told, alone, ends }: EntranceOptions): Promise<Entrance> {
  const { db } = house.store;
  const secret = told ?? await settingOrFirst(db, "accounts-secret", randomBytes(48).toString("base64url"));
  const auth = authFor(house, { address, secret });
  const context = await auth.$context;
  const { who, forget } = knowing(house, { cookie: context.authCookies.sessionToken.name, secret, alone });
  const place = passkeyPlace(address);
  const idle = (): { readonly now: string; readonly idleSince: string } => ({ now: house.clock(), idleSince: longestIdleBefore(house.clock()) });
  ends.listen(() => forget());
  await clearExpired(db, idle());
  await saveSetting(db, addressSetting, address);

  const note = (by: string, does: AccountDeed, detail: AccountDetail = {}, organisation: number | null = null): Promise<void> => keepDeed(db, { at: house.clock(), by, does, organisation, detail });
  const end = async (which: Parameters<typeof endSessions>[1]): Promise<readonly string[]> => {
    const ended = await endSessions(db, which);
    ends.tell(ended);
    return ended;
  };
  const mine = async ({ actor }: Entered): Promise<AccountRow> => (await accountById(db, actor.account!))!;

  const own = async (entered: Entered): Promise<OwnAccount> => {
    const account = await mine(entered);
    const [organisations, sessions, passkeys, password] = [await belongingsOf(db, account.id), await sessionsOf(db, account.id, idle()), await passkeysOf(db, account.id), await hasPassword(db, account.id)];
    return {
      ...account, hasPassword: password,
      organisations: organisations.map(({ number, name, party, role }) => ({ id: organisationId(number), name, party, role, chosen: organisationId(number) === entered.actor.organisation })),
      sessions: sessions.map((session) => ({ ...session, here: session.id === entered.session })),
      passkeys: passkeys.map(({ id, name, since, used }) => ({ id, name, since, used })),
    };
  };

  /** Lets somebody in who has proved who they are: a session that was there before in this browser ends, so that nobody can lay theirs under it. */
  const letIn = async (made: Made, how: EnteredBy, from: From): Promise<Answer<LetIn>> => {
    if (made.token === null) return { refused: accountsRefusal("accounts/not-right") };
    const before = await who(from.cookies);
    if (before) await end({ id: before.session });
    const entered = await who(made.cookies.map((line) => line.split(";")[0]).join("; "));
    if (entered === null) return { refused: accountsRefusal("accounts/not-right") };
    await note(entered.actor.name, "entered", { how, address: from.address }, numberIn("o", entered.actor.organisation!));
    return { cookies: made.cookies, actor: entered.actor };
  };
  const enter = async (user: string, how: Exclude<EnteredBy, "password">, from: From): Promise<Answer<LetIn>> => letIn(await entering(auth, user, how, from), how, from);

  return {
    who,
    onEnd: (told) => ends.listen((sessions) => sessions.forEach(told)),

    signIn: async ({ email, password }, from) => {
      const made = await signingIn(auth, email, password, from);
      if (made.token === null) await keepDeed(db, { at: house.clock(), by: "", does: "entry-refused", whom: email.replace(/\p{C}/gu, "").slice(0, 254), detail: { address: from.address } });
      return letIn(made, "password", from);
    },
    signOut: async (entered, from) => {
      await end({ id: entered.session });
      await note(entered.actor.name, "left", {}, numberIn("o", entered.actor.organisation!));
      const { headers } = await auth.api.signOut({ headers: headersOf(from), returnHeaders: true });
      return { cookies: headers.getSetCookie(), actor: null };
    },

    invitation: (word) => invitationLooked(house, word),
    accept: async (request, from, entered) => {
      const user = await acceptLink(house, context.password, request, entered);
      if ("refused" in user) return user;
      if (user.renewed) await end({ user: user.id });
      forget();
      return enter(user.id, "invitation", from);
    },
    vouched: async (person, from) => {
      const user = await knownPerson(house, person);
      return "refused" in user ? user : enter(user.id, "openid", from);
    },

    own,
    choose: async (entered, organisation) => {
      const number = numberIn("o", organisation);
      const belonging = (await belongingsOf(db, entered.actor.account!)).find((one) => one.number === number);
      if (!belonging) return { refused: accountsRefusal("accounts/no-such-organisation", organisation) };
      await actFor(db, entered.session, belonging.number);
      ends.tell([entered.session]); // what is open in it speaks of what the other organisation may see
      await note(entered.actor.name, "organisation-chosen", {}, belonging.number);
      return own({ ...entered, actor: { ...entered.actor, organisation } });
    },
    changePassword: async (entered, { current, password }) => {
      const account = await mine(entered);
      const credential = (await context.internalAdapter.findAccounts(account.id)).find(({ providerId }) => providerId === "credential");
      if (credential?.password && !await context.password.verify({ hash: credential.password, password: current })) return { refused: accountsRefusal("accounts/not-right") };
      const refused = refusedPassword(password, [account.name, account.email]);
      if (refused) return { refused };
      await putCredential(db, { id: `${account.id}-password`, user: account.id, provider: "credential", name: account.id, hash: await context.password.hash(password) });
      await end({ user: account.id, except: entered.session });
      await note(account.name, "password-changed");
      return own(entered);
    },
    endSession: async (entered, session) => {
      const user = entered.actor.account!;
      const ended = await end(session === "others" ? { user, except: entered.session } : { user, id: session });
      if (session !== "others" && ended.length === 0) return { refused: accountsRefusal("accounts/no-such-session") };
      await note(entered.actor.name, "sessions-ended", { sessions: ended.length });
      return own(entered);
    },

    passkeyWanted: async (entered) => (place === null ? { refused: accountsRefusal("accounts/passkey-not-here") } : passkeyWanted(house, place, await mine(entered))),
    addPasskey: async (entered, request) => {
      if (place === null) return { refused: accountsRefusal("accounts/passkey-not-here") };
      const name = request.name.trim();
      if (!isName(name)) return { refused: accountsRefusal("accounts/not-a-name", "a passkey") };
      const added = await addPasskey(house, place, await mine(entered), { ...request, name });
      if ("refused" in added) return added;
      await note(entered.actor.name, "passkey-added", { passkey: name });
      return own(entered);
    },
    removePasskey: async (entered, passkey) => {
      if (!await removePasskey(db, entered.actor.account!, passkey)) return { refused: accountsRefusal("accounts/no-such-passkey") };
      await note(entered.actor.name, "passkey-removed");
      return own(entered);
    },
    passkeyAsked: async () => (place === null ? { refused: accountsRefusal("accounts/passkey-not-here") } : passkeyAsked(house, place)),
    enterByPasskey: async (request, from) => {
      const held = place === null ? null : await passkeyProved(house, place, request);
      return held === null ? { refused: accountsRefusal("accounts/passkey-not-right") } : enter(held.user, "passkey", from);
    },
  };
}

/** A session that was made, with the cookies that carry it; none where nobody may enter. */
interface Made {
  readonly token: string | null;
  readonly cookies: readonly string[];
}

/** What better-auth hears of a request: only what the server itself knows. */
const headersOf = ({ address, browser }: From): Headers => new Headers({ [addressHeader]: address, "user-agent": browser.replace(/[^\x20-\x7e]/g, "?").slice(0, 300) });

async function entering(auth: Auth, user: string, by: Exclude<EnteredBy, "password">, from: From): Promise<Made> {
  try {
    const { response, headers } = await auth.api.enter({ body: { user, by }, headers: headersOf(from), returnHeaders: true });
    return { token: response.token, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isRefusal(error)) return { token: null, cookies: [] };
    throw error;
  }
}

async function signingIn(auth: Auth, email: string, password: string, from: From): Promise<Made> {
  try {
    const { response, headers } = await auth.api.signInEmail({ body: { email, password }, headers: headersOf(from), returnHeaders: true });
    return { token: response.token, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isRefusal(error)) return { token: null, cookies: [] };
    throw error;
  }
}

/** better-auth throws what it refuses; a fault of the database is something else. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === "APIError" && Number((error as { statusCode?: number }).statusCode) < 500;
