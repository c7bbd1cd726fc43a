import { createHash, randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { isSoleUser, roles, type Actor, type Role } from "../../model/actor.js";
import { organisationKinds, type OrganisationKind } from "../../model/organisation.js";
import { closeInvitation, invitationsListed, putInvitation, type InvitationRow } from "../../record/accounts/invitations.js";
import { deedsListed, keepDeed } from "../../record/accounts/log.js";
import { administratorsOf, belongingsOf, endMembership, giveRole, makeOrganisation, organisationByNumber, organisationCalled, organisationsListed, type OrganisationRow } from "../../record/accounts/organisations.js";
import { accountByEmail, accountById, peopleListed, type AccountRow } from "../../record/accounts/people.js";
import { endSessions } from "../../record/accounts/sessions.js";
import { settingOf } from "../../record/accounts/settings.js";
import type { Answer } from "../desk.js";
import type { House, Transacted } from "../house.js";
import type { AccountsDesk, AddOrganisation, GiveRole, Invited, InvitationTold, InviteRequest, OrganisationTold } from "./asked.js";
import { longestIdleBefore } from "./lasting.js";
import { accountsRefusal } from "./refusals.js";
import { maySeeTo, numberIn, organisationId, seesTo, type Sees } from "./rights.js";

type Safely = <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>>;

/** Under which setting it is kept where people reach the house. */
export const addressSetting = "accounts-address";

/** An invitation can be taken up for so long. */
const invitationLasts = { hours: 72 } as const;

/** Who may sign in, and who decides that. `ended` is told of every session that ends. */
export function accountsOf(house: House, safely: Safely, ended: (sessions: readonly string[]) => void): AccountsDesk {
  const { db } = house.store;
  return {
    people: (as) => safely(async () => {
      const sees = await seesTo(db, as);
      if (sees === "none") return refusedTo("see who belongs to the house");
      const now = house.clock();
      const only = sees === "all" ? null : sees;
      const people = await peopleListed(db, { organisation: only, now, idleSince: longestIdleBefore(now) });
      return {
        people: people.map(({ memberships, ...person }) => ({ ...person, memberships: memberships.map(({ organisation, name, role }) => ({ organisation: organisationId(organisation), name, role })) })),
        invitations: (await invitationsListed(db, only, now)).map(invitationTold),
      };
    }),
    organisations: () => safely(async () => (await organisationsListed(db)).map(organisationTold)),
    addOrganisation: (request) => safely(() => addOrganisation(house, request)),
    invite: (request) => safely(() => invite(house, request)),
    withdrawInvitation: ({ invitation, by }) => safely(() => house.store.write(async (tx) => {
      const sees = await seesTo(tx, by);
      const at = house.clock();
      const open = sees === "none" ? undefined : (await invitationsListed(tx, sees === "all" ? null : sees, at)).find(({ number }) => number === numberIn("i", invitation));
      if (!open || !await closeInvitation(tx, open.number, "withdrawn", at)) return { refused: accountsRefusal("accounts/no-such-invitation", invitation) };
      await keepDeed(tx, { at, by: by.name, does: "invitation-withdrawn", whom: open.email, organisation: open.organisation });
      return { withdrawn: invitation };
    })),
    giveRole: (request) => safely(async () => {
      const given = await house.store.write((tx) => otherRole(house, tx, request));
      if ("refused" in given) return given;
      ended(given.sessions);
      return given.told;
    }),
    endSessionsOf: ({ person, by }) => safely(async () => {
      const done = await house.store.write(async (tx) => {
        const sees = await seesTo(tx, by);
        const account = await personSeen(tx, sees, person);
        if ("refused" in account) return account;
        const sessions = await endSessions(tx, { user: account.id, ...(typeof sees === "number" && { organisation: sees }) });
        await keepDeed(tx, { at: house.clock(), by: by.name, does: "sessions-ended", whom: account.email, organisation: typeof sees === "number" ? sees : null, detail: { sessions: sessions.length } });
        return { account, sessions };
      });
      if ("refused" in done) return done;
      ended(done.sessions);
      return { person: done.account.email, ended: done.sessions.length };
    }),
    accountDeeds: ({ as, limit = 100 }) => safely(async () => {
      const sees = await seesTo(db, as);
      return sees === "none" ? refusedTo("see what was done to accounts") : deedsListed(db, sees === "all" ? null : sees, Math.min(Math.max(limit, 1), 500));
    }),
  };
}

const refusedTo = (what: string) => ({ refused: accountsRefusal("accounts/may-not", what) });

async function addOrganisation({ store, clock }: House, { name, kind, party = null, by }: AddOrganisation): Promise<Answer<OrganisationTold>> {
  return store.write(async (tx) => {
    if (await seesTo(tx, by) !== "all") return refusedTo("make organisations");
    if (await organisationCalled(tx, name.trim())) return { refused: accountsRefusal("accounts/organisation-there", name.trim()) };
    const made = await madeOrganisation(tx, { name, kind, party, by, at: clock() });
    return "refused" in made ? made : organisationTold({ ...made, members: 0 });
  });
}

interface ToBeMade {
  readonly name: string;
  readonly kind: string | undefined;
  readonly party: string | null;
  readonly by: Actor;
  readonly at: string;
}

async function madeOrganisation(tx: Transacted, { name, kind, party, by, at }: ToBeMade): Promise<Answer<OrganisationRow>> {
  const called = name.trim();
  if (!isName(called)) return { refused: accountsRefusal("accounts/not-a-name", "an organisation") };
  if (party !== null && !/^[A-Z][A-Z0-9_-]{0,19}$/.test(party)) return { refused: accountsRefusal("accounts/not-a-party", party) };
  const is = kind ?? (party === null ? "secretariat" : "ministry");
  if (!isKind(is)) return { refused: accountsRefusal("accounts/not-a-kind", is, organisationKinds.join(", ")) };
  const made = await makeOrganisation(tx, { name: called, kind: is, party, at, by: by.name });
  await keepDeed(tx, { at, by: by.name, does: "organisation-made", whom: called, organisation: made.number, detail: { kind: is, party } });
  return made;
}

async function invite({ store, clock }: House, { email, organisation: called, role, kind, party, renews = false, address: told, by }: InviteRequest): Promise<Answer<Invited>> {
  const address = email.trim().toLowerCase();
  if (!isEmail(address)) return { refused: accountsRefusal("accounts/not-an-address", email) };
  if (!isRole(role)) return { refused: accountsRefusal("accounts/not-a-role", role, roles.join(", ")) };
  const word = randomBytes(32).toString("base64url");
  return store.write(async (tx) => {
    const at = clock();
    const sees = await seesTo(tx, by);
    if (sees === "none") return refusedTo("invite people");
    const there = await organisationMeant(tx, called);
    if (there === null && (sees !== "all" || numberIn("o", called) !== null)) return { refused: accountsRefusal("accounts/no-such-organisation", called) };
    const organisation = there ?? await madeOrganisation(tx, { name: called, kind, party: party ?? null, by, at });
    if ("refused" in organisation) return organisation;
    if (!maySeeTo(sees, organisation)) return refusedTo(`invite people to ${organisation.name}`);
    if (party !== undefined && party !== null && organisation.party !== party) return { refused: accountsRefusal("accounts/other-party", organisation.name, organisation.party ?? "no party") };
    if (renews && sees !== "all") return refusedTo("let somebody choose a new password");
    const expires = Temporal.Instant.from(at).add(invitationLasts).toString();
    const number = await putInvitation(tx, { hash: hashOf(word), email: address, organisation: organisation.number, role, at, by: by.name, renews, expires });
    await keepDeed(tx, { at, by: by.name, does: "invited", whom: address, organisation: organisation.number, detail: { role, renews } });
    const house = (isSoleUser(by) ? told : undefined) ?? await settingOf(tx, addressSetting) ?? "http://localhost:4711";
    return { ...invitationTold({ number, email: address, organisation: organisation.number, organisationName: organisation.name, role, at, by: by.name, renews, expires }), link: `${house}/invited#${word}` };
  });
}

async function otherRole({ clock }: House, tx: Transacted, { person, organisation: called, role, by }: GiveRole) {
  if (role !== null && !isRole(role)) return { refused: accountsRefusal("accounts/not-a-role", role, `${roles.join(", ")}, none`) };
  const sees = await seesTo(tx, by);
  const account = await personSeen(tx, sees, person);
  if ("refused" in account) return account;
  const organisation = await organisationMeant(tx, called);
  if (organisation === null) return { refused: accountsRefusal("accounts/no-such-organisation", called) };
  if (!maySeeTo(sees, organisation)) return refusedTo(`decide who belongs to ${organisation.name}`);
  const administrators = await administratorsOf(tx, organisation.number);
  if (organisation.keeper && role !== "administrator" && administrators.length === 1 && administrators[0] === account.id) return { refused: accountsRefusal("accounts/last-administrator", organisation.name) };
  if (!(await belongingsOf(tx, account.id)).some(({ number }) => number === organisation.number)) return { refused: accountsRefusal("accounts/not-a-member", account.email, organisation.name) };
  const at = clock();
  // Whoever gets another role enters anew only where they leave; else the next request already has the new role.
  const sessions = role === null ? await endSessions(tx, { user: account.id, organisation: organisation.number }) : [];
  await (role === null ? endMembership(tx, account.id, organisation.number) : giveRole(tx, { user: account.id, organisation: organisation.number, role, at, by: by.name }));
  await keepDeed(tx, { at, by: by.name, does: role === null ? "membership-ended" : "role-given", whom: account.email, organisation: organisation.number, detail: { role } });
  return { told: { person: account.email, organisation: organisationId(organisation.number), role }, sessions };
}

/** Somebody by id or address, among those one may see to. Who belongs elsewhere is as if they were not there. */
async function personSeen(tx: Transacted, sees: Sees, person: string): Promise<Answer<AccountRow>> {
  if (sees === "none") return refusedTo("decide about other people");
  const account = await accountById(tx, person) ?? await accountByEmail(tx, person.trim());
  const seen = account !== null && (sees === "all" || (await belongingsOf(tx, account.id)).some(({ number }) => number === sees));
  return seen ? account : { refused: accountsRefusal("accounts/no-such-person", person) };
}

/** An organisation by its id or name. */
export async function organisationMeant(db: House["store"]["db"], called: string): Promise<OrganisationRow | null> {
  const number = numberIn("o", called);
  return number === null ? organisationCalled(db, called.trim()) : organisationByNumber(db, number);
}

const invitationTold = ({ number, email, organisation, organisationName, role, by, at, expires }: InvitationRow): InvitationTold => ({ id: `i${number}`, email, organisation: organisationId(organisation), organisationName, role, by, at, expires });
const organisationTold = ({ number, name, kind, party, keeper, members }: OrganisationRow & { readonly members: number }): OrganisationTold => ({ id: organisationId(number), name, kind, party, keeper, members });

/** A word of chance is kept by its hash alone; it is long enough that nobody finds it by trying. */
export const hashOf = (word: string): string => createHash("sha256").update(word).digest("base64url");

export const isEmail = (words: string): boolean => words.length <= 254 && /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]+$/.test(words) && !/\p{C}/u.test(words);
export const isName = (words: string): boolean => words.length > 0 && words.length <= 200 && !/\p{C}|[\u2028\u2029]/u.test(words);
const isRole = (words: string): words is Role => (roles as readonly string[]).includes(words);
const isKind = (words: string): words is OrganisationKind => (organisationKinds as readonly string[]).includes(words);
