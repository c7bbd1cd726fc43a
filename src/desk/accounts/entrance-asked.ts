import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Actor, Role } from "../../model/actor.js";
import type { EnteredBy } from "../../record/accounts/tables.js";
import type { Answer } from "../desk.js";

/** Somebody who is in, and by which session. */
export interface Entered {
  readonly actor: Actor;
  readonly session: string;
  readonly organisationName: string;
}

/** From where somebody comes, as the server knows it. */
export interface From {
  readonly address: string;
  readonly browser: string;
  /** The cookies that came along, as they came. */
  readonly cookies: string;
}

/** What lets somebody in or out: cookies to be set, as header lines. */
export interface LetIn {
  readonly cookies: readonly string[];
  readonly actor: Actor | null;
}

/**
 * The entrance of a house with accounts: who is in, and how one comes in and goes out. What is not right is refused the same way
 * whether it is the address, the password or the right to enter that is missing, and takes about as long.
 */
export interface Entrance {
  /** Who comes with these cookies; null for nobody. Asked at every request. */
  readonly who: (cookies: string) => Promise<Entered | null>;
  /** Tells when a session ends, so that what it still listens to can be cut off. Gives what stops the telling. */
  readonly onEnd: (told: (session: string) => void) => () => void;

  readonly signIn: (request: { readonly email: string; readonly password: string }, from: From) => Promise<Answer<LetIn>>;
  readonly signOut: (entered: Entered, from: From) => Promise<LetIn>;
  /** What a link is for, before it is taken up. */
  readonly invitation: (word: string) => Promise<Answer<InvitationLooked>>;
  /** Takes a link up: makes an account, gives one another password, or adds an organisation to the one that is signed in. */
  readonly accept: (request: { readonly word: string; readonly name?: string; readonly password?: string }, from: From, entered: Entered | null) => Promise<Answer<LetIn>>;
  /** Lets in whom an identity provider vouches for: who is known, is invited, or comes from a domain that belongs to an organisation. */
  readonly vouched: (person: Vouched, from: From) => Promise<Answer<LetIn>>;

  readonly own: (entered: Entered) => Promise<Answer<OwnAccount>>;
  /** Acts for another of one's organisations in this session. */
  readonly choose: (entered: Entered, organisation: string) => Promise<Answer<OwnAccount>>;
  readonly changePassword: (entered: Entered, request: { readonly current: string; readonly password: string }) => Promise<Answer<OwnAccount>>;
  /** Ends one of one's sessions, or all but this one. */
  readonly endSession: (entered: Entered, session: string | "others") => Promise<Answer<OwnAccount>>;

  readonly passkeyWanted: (entered: Entered) => Promise<Answer<{ readonly ceremony: string; readonly options: PublicKeyCredentialCreationOptionsJSON }>>;
  readonly addPasskey: (entered: Entered, request: { readonly ceremony: string; readonly name: string; readonly response: RegistrationResponseJSON }) => Promise<Answer<OwnAccount>>;
  readonly removePasskey: (entered: Entered, passkey: string) => Promise<Answer<OwnAccount>>;
  readonly passkeyAsked: () => Promise<Answer<{ readonly ceremony: string; readonly options: PublicKeyCredentialRequestOptionsJSON }>>;
  readonly enterByPasskey: (request: { readonly ceremony: string; readonly response: AuthenticationResponseJSON }, from: From) => Promise<Answer<LetIn>>;
}

export interface InvitationLooked {
  readonly email: string;
  readonly organisation: string;
  readonly role: Role;
  readonly expires: string;
  /** Whether there is an account of that address already; and whether the link lets its password be chosen anew. */
  readonly known: boolean;
  readonly renews: boolean;
}

/** Somebody an identity provider vouches for. */
export interface Vouched {
  /** The provider, and its own name for the person, which never changes. */
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailProved: boolean;
  readonly name: string | null;
  /** To which organisation people of which domain of e-mail belong, and in which role they come in first. */
  readonly domains: Readonly<Record<string, { readonly organisation: string; readonly role: Role }>>;
}

/** What somebody sees of their own account. */
export interface OwnAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly hasPassword: boolean;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly party: string | null; readonly role: Role; readonly chosen: boolean }[];
  readonly sessions: readonly OwnSession[];
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly since: string; readonly used: string | null }[];
}

export interface OwnSession {
  readonly id: string;
  readonly organisation: string;
  readonly enteredBy: EnteredBy;
  readonly address: string | null;
  readonly browser: string | null;
  readonly since: string;
  readonly used: string;
  /** Whether it is the one that asks. */
  readonly here: boolean;
}
