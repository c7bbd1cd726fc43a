import type { AccountDeedTold, Invited, OrganisationTold, People } from "../../desk/accounts/asked.js";
import { isRefused, type Answer } from "../../desk/desk.js";
import { soleUser } from "../../model/actor.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import { columnsOf } from "../layout/columns.js";
import type { Shapes } from "../options.js";
import { exitStatus, refusal } from "../refusals.js";
import { write } from "../writers.js";
import { refuse } from "./answers.js";
import { ask, misused, wholeNumber, type Asked } from "./asked.js";
import { authorOf } from "./author.js";
import { atDesk } from "./desk-for.js";

const shapes = {
  "by": { type: "string", example: "\"M. Vorrandt\"" },
  "email": { type: "string", example: "l.korvath@mfa.velmore.example" },
  "organisation": { type: "string", example: "\"Ministry of Velmore\"" },
  "role": { type: "string", example: "officer" },
  "party": { type: "string", example: "VEL" },
  "kind": { type: "string", example: "ministry" },
  "renew": { type: "boolean", example: "" },
  "address": { type: "string", example: "https://entente.example.org" },
  "limit": { type: "string", example: "50" },
} as const satisfies Shapes;

type Name = keyof typeof shapes;

const deeds = ["list", "invite", "role", "revoke", "organisations", "log"] as const;

/** `entente accounts …`: who may sign in, decided by whoever keeps the record. */
export async function run(words: readonly string[]): Promise<number> {
  const asked = ask("accounts", words, shapes);
  if (typeof asked === "number") return asked;
  const [deed = "list", ...rest] = asked.positionals;
  switch (deed) {
    case "list": return rest.length > 0 ? tooMany(rest[0]!) : list(asked);
    case "invite": return invite(asked, rest);
    case "role": return role(asked, rest);
    case "revoke": return revoke(asked, rest);
    case "organisations": return organisations(asked, rest);
    case "log": return rest.length > 0 ? tooMany(rest[0]!) : log(asked);
    default: return misused(refusal("cli/not-one-of", "accounts", deed, deeds.join(", ")));
  }
}

const tooMany = (word: string): number => misused(refusal("cli/too-many-words", "accounts", word));
const whoever = (asked: Asked<Name>) => soleUser(authorOf(asked.option("by")));

const list = (asked: Asked<Name>): Promise<number> => atDesk(asked, { make: false }, async ({ accounts }) => say(asked, await accounts.people(whoever(asked)), (people) => peopleLines(people, asked)));

async function invite(asked: Asked<Name>, rest: readonly string[]): Promise<number> {
  const email = asked.option("email") ?? rest[0];
  const [, extra] = asked.option("email") === undefined ? rest : [undefined, ...rest];
  if (extra !== undefined) return tooMany(extra);
  const organisation = asked.option("organisation");
  if (email === undefined || organisation === undefined) return misused(refusal("cli/nothing-named", "accounts invite", "--email ADDRESS and --organisation NAME"));
  const [kind, party] = [asked.option("kind"), asked.option("party")];
  const { houseAddress } = await import("../../web/accounts/wished.js");
  const told = asked.option("address") ?? (process.env["ENTENTE_ADDRESS"] || null);
  const address = told === null ? null : houseAddress(told);
  if (isRefused(address)) return refuse(asked.format, address.refused);
  return atDesk(asked, { make: true }, async ({ accounts }) => say(asked, await accounts.invite({
    email, organisation, role: asked.option("role") ?? "reader", ...(kind !== undefined && { kind }), ...(party !== undefined && { party }), ...(asked.option("renew") !== undefined && { renews: true }), ...(address !== null && { address: address.origin }), by: whoever(asked),
  }), (invited) => invitedLines(invited, asked)));
}

/** `entente accounts role ADDRESS ROLE|none --organisation NAME` */
function role(asked: Asked<Name>, [person = asked.option("email"), given = asked.option("role"), extra]: readonly string[]): Promise<number> | number {
  const organisation = asked.option("organisation");
  if (extra !== undefined) return tooMany(extra);
  if (person === undefined || given === undefined || organisation === undefined) return misused(refusal("cli/nothing-named", "accounts role", "an address, a role or none, and --organisation NAME"));
  return atDesk(asked, { make: false }, async ({ accounts }) => say(asked, await accounts.giveRole({ person, organisation, role: given === "none" ? null : given, by: whoever(asked) }), (done) => [`${done.person} · ${organisation} · ${done.role === null ? asked.words.accounts.none : asked.words.accounts.roles[done.role]}`]));
}

/** `entente accounts revoke ADDRESS` */
function revoke(asked: Asked<Name>, [person = asked.option("email"), extra]: readonly string[]): Promise<number> | number {
  if (extra !== undefined) return tooMany(extra);
  if (person === undefined) return misused(refusal("cli/nothing-named", "accounts revoke", "an address"));
  return atDesk(asked, { make: false }, async ({ accounts }) => say(asked, await accounts.endSessionsOf({ person, by: whoever(asked) }), (done) => [`${done.person} · ${asked.words.accounts.ended(done.ended)}`]));
}

/** `entente accounts organisations [add NAME --kind KIND --party CODE]` */
function organisations(asked: Asked<Name>, [deed, name = asked.option("organisation"), extra]: readonly string[]): Promise<number> | number {
  if (deed !== undefined && deed !== "add") return tooMany(deed);
  if (extra !== undefined) return tooMany(extra);
  if (deed === undefined) return atDesk(asked, { make: false }, async ({ accounts }) => say(asked, await accounts.organisations(), (all) => organisationLines(all, asked)));
  if (name === undefined) return misused(refusal("cli/nothing-named", "accounts organisations add", "a name"));
  const kind = asked.option("kind");
  return atDesk(asked, { make: true }, async ({ accounts }) => say(asked, await accounts.addOrganisation({ name, ...(kind !== undefined && { kind }), party: asked.option("party") ?? null, by: whoever(asked) }), (made) => organisationLines([made], asked)));
}

function log(asked: Asked<Name>): Promise<number> | number {
  const limit = wholeNumber(asked.option("limit"), 1, 500);
  if (limit === "none") return misused(refusal("cli/not-a-number", "--limit", asked.option("limit")!, "a number from 1 to 500"));
  return atDesk(asked, { make: false }, async ({ accounts }) => say(asked, await accounts.accountDeeds({ as: whoever(asked), ...(limit !== null && { limit }) }), (all) => logLines(all, asked)));
}

/** Says what was answered: as JSON, or in lines; what people typed is shown without what could command a terminal. */
async function say<T>(asked: Asked<Name>, answer: Answer<T>, lines: (answer: T) => readonly string[]): Promise<number> {
  if (isRefused(answer)) return refuse(asked.format, answer.refused);
  await write(asked.format === "text" ? `${lines(answer as T).map(harmless).join("\n")}\n` : `${JSON.stringify(answer, null, asked.format === "json" ? 2 : 0)}\n`);
  return exitStatus.done;
}

function peopleLines({ people, invitations }: People, { words: { accounts } }: Asked<Name>): readonly string[] {
  const rows = people.flatMap(({ name, email, memberships, sessions }) => (memberships.length === 0 ? [[name, email, accounts.none, "", ""]] : memberships.map((one, index) => (index === 0 ? [name, email, one.name, accounts.roles[one.role], sessions === 0 ? "" : accounts.sessions(sessions)] : ["", "", one.name, accounts.roles[one.role], ""]))));
  const open = invitations.map(({ id, email, organisationName, role, expires }) => [id, email, organisationName, accounts.roles[role], accounts.until(expires)]);
  return [...(rows.length === 0 ? [accounts.nobody] : columnsOf(rows)), ...(open.length === 0 ? [] : ["", accounts.invited, ...columnsOf(open)])];
}

const invitedLines = ({ email, organisationName, role, link, expires }: Invited, { words: { accounts } }: Asked<Name>): readonly string[] => [`${email} · ${organisationName} · ${accounts.roles[role]}`, link, accounts.once(expires)];

const organisationLines = (all: readonly OrganisationTold[], { words: { accounts } }: Asked<Name>): readonly string[] =>
  (all.length === 0 ? [accounts.noOrganisation] : columnsOf(all.map(({ id, name, kind, party, members, keeper }) => [id, name, accounts.kinds[kind], party ?? "", accounts.members(members), keeper ? accounts.keeper : ""])));

const logLines = (all: readonly AccountDeedTold[], { words: { accounts } }: Asked<Name>): readonly string[] =>
  columnsOf(all.map(({ at, by, does, whom, organisation, detail }) => [at.slice(0, 19).replace("T", " "), by, accounts.deeds[does], whom ?? "", organisation ?? "", Object.values(detail).filter((value) => value !== null && value !== false).join(" ")]));
