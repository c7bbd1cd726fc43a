import * as v from "valibot";

// A profile is a body's rules as data: who places, how long, who may break the silence and how, what follows.
// The schema below is the one source: the type, the checker and schema/profile-1.schema.json come from it.

export const capacities = ["chair", "secretariat", "delegate", "observer", "sponsor"] as const;
export type Capacity = (typeof capacities)[number];

export const channels = ["system", "letter", "note-verbale", "telephone", "mail", "meeting"] as const;
export type Channel = (typeof channels)[number];

/** What may come after a broken silence, by the event that begins it. */
export const ways = ["consult", "call-vote", "meeting", "refer", "withdraw", "lapse"] as const;
export type Way = (typeof ways)[number];

const words = v.pipe(v.string("must be words"), v.trim(), v.minLength(1, "must not be empty"));
const inBoth = v.strictObject({ en: words, fr: words });
const day = v.pipe(v.string("must be a day such as 2020-03-27"), v.isoDate("must be a day such as 2020-03-27"));
const count = (most: number) => v.pipe(v.number("must be a number"), v.integer("must be a whole number"), v.minValue(1, "must be 1 at least"), v.maxValue(most, `must be ${most} at most`));

const minimum = v.variant("counted", [
  v.strictObject({ counted: v.literal("none") }),
  v.strictObject({ counted: v.literal("elapsed-hours"), hours: count(8784) }),
  v.strictObject({ counted: v.literal("calendar-days"), days: count(366) }),
  v.strictObject({
    counted: v.literal("working-days"),
    days: count(260),
    /** Days of the week on which the body does not work: 1 is Monday, 7 Sunday. */
    weekend: v.pipe(v.array(v.pipe(count(7))), v.maxLength(6, "must leave a working day in the week")),
    holidays: v.array(day),
    /** The last day whose holidays the list above knows. */
    holidaysKnownUntil: day,
  }),
], "must have counted: none, elapsed-hours, calendar-days or working-days");

export const profileSchema = v.strictObject({
  schema: v.literal("entente.profile/1", "must be entente.profile/1"),
  /** The name of the file: small letters, digits and hyphens. */
  id: v.pipe(v.string("must be words"), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens")),
  body: inBoth,
  /** The text that the rules are taken from. */
  source: v.pipe(v.array(v.strictObject({ title: words, url: v.optional(v.pipe(v.string(), v.url("must be an address"))), note: v.optional(words) })), v.minLength(1, "must name at least one text")),
  /** The days on which the rules hold; null where the day is not known or has not come. */
  valid: v.strictObject({ from: v.nullable(day), to: v.nullable(day) }),
  places: v.strictObject({ who: inBoth, capacities: v.pipe(v.array(v.picklist(capacities)), v.minLength(1, "must name a capacity")) }),
  gate: v.strictObject({
    /** "meeting": an objection in the meeting, before the text is placed, refuses the gate. */
    kind: v.picklist(["none", "consultation", "conditions", "purposes", "meeting"]),
    says: v.nullable(inBoth),
    /** The closed list of what the procedure may be used for; empty where there is none. */
    purposes: v.array(words),
  }),
  minimum,
  mayBreak: inBoth,
  form: v.strictObject({
    says: inBoth,
    /** Ways by which an objection may come. */
    channels: v.pipe(v.array(v.picklist(channels)), v.minLength(1, "must take at least one channel")),
    substantiveOnly: v.boolean(),
    /** An objection received at the very instant of the deadline: late, or in time. */
    atTheDeadline: v.picklist(["late", "in-time"]),
    amendmentAloneBreaks: v.boolean(),
    /** Whether a second person of the delegation confirms. */
    twoPersons: v.boolean(),
  }),
  /** Whether a party may lift its objection before the deadline; where objections are final, the first breaks the silence. */
  objections: v.picklist(["liftable", "final"]),
  extensions: v.picklist(["allowed", "none"]),
  /** Who sees objections, and from when. */
  disclosure: v.strictObject({ objectors: v.picklist(["named", "counted", "withheld"]), from: v.picklist(["receipt", "result"]) }),
  ifBroken: v.strictObject({ says: inBoth, ways: v.array(v.picklist(ways)) }),
  certifies: v.strictObject({ who: inBoth, capacities: v.pipe(v.array(v.picklist(["chair", "secretariat"])), v.minLength(1, "must name a capacity")) }),
  after: v.nullable(inBoth),
  /** Language versions without which a round is voidable, by their codes. */
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, "must be the code of a language, such as fr"))),
});

type Frozen<T> = T extends readonly (infer One)[] ? readonly Frozen<One>[] : T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
export type Profile = Frozen<v.InferOutput<typeof profileSchema>>;
export type Minimum = Profile["minimum"];

/** What is wrong with a profile: where, and what it should be. */
export interface ProfileFault {
  readonly code: "settle/bad-profile" | "settle/bad-profile-field" | "settle/bad-profile-dates" | "settle/bad-profile-gate";
  /** The field, by its path: "minimum.hours". Empty where the whole is wrong. */
  readonly where: string;
  readonly says: string;
}

/** The only door through which data become a profile; else everything that is wrong with them. */
export function profileFrom(data: unknown): { readonly profile: Profile } | { readonly faults: readonly ProfileFault[] } {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { faults: [{ code: "settle/bad-profile", where: "", says: "A profile is an object with fields, as docs/profiles.md lists them." }] };
  const checked = v.safeParse(profileSchema, data);
  if (!checked.success) return { faults: checked.issues.map(faultOf) };
  const faults = contradictions(checked.output);
  return faults.length > 0 ? { faults } : { profile: checked.output };
}

function faultOf(issue: v.BaseIssue<unknown>): ProfileFault {
  const where = v.getDotPath(issue) ?? "";
  const field = where === "" ? "The profile" : `“${where}”`;
  if (issue.type === "strict_object") {
    if (issue.expected === "never") return { code: "settle/bad-profile-field", where, says: `${field} is not a field of a profile.` };
    if (issue.received === "undefined") return { code: "settle/bad-profile-field", where, says: `${field} is missing.` };
    return { code: "settle/bad-profile-field", where, says: `${field} must be an object with fields.` };
  }
  const must = issue.type === "picklist" || issue.type === "literal" && issue.message.startsWith("Invalid") ? `must be ${(issue.expected ?? "another value").replaceAll("(", "").replaceAll(")", "").replaceAll(" | ", " or ")}` : issue.message.startsWith("Invalid") ? `must be ${issue.expected ?? "another value"}` : issue.message;
  const is = issue.type === "min_length" || issue.type === "max_length" ? "" : `, and is ${issue.received}`;
  return { code: "settle/bad-profile-field", where, says: issue.received === "undefined" ? `${field} is missing; it ${must}.` : `${field} ${must}${is}.` };
}

/** What no single field can tell: fields that do not go together. */
function contradictions(profile: Profile): ProfileFault[] {
  const found: ProfileFault[] = [];
  const { valid, gate, ifBroken, form } = profile;
  if (valid.from !== null && valid.to !== null && valid.to < valid.from) found.push({ code: "settle/bad-profile-dates", where: "valid.to", says: `“valid.to” is ${valid.to}, which is before “valid.from”, ${valid.from}.` });
  if ((gate.kind === "none") !== (gate.says === null)) found.push({ code: "settle/bad-profile-gate", where: "gate.says", says: gate.kind === "none" ? "“gate.says” describes a gate where “gate.kind” is none." : `“gate.says” must describe the gate, as “gate.kind” is ${gate.kind}.` });
  if ((gate.kind === "purposes") !== (gate.purposes.length > 0)) found.push({ code: "settle/bad-profile-gate", where: "gate.purposes", says: gate.kind === "purposes" ? "“gate.purposes” must list the purposes." : "“gate.purposes” lists purposes where “gate.kind” is not purposes." });
  if (new Set(ifBroken.ways).size < ifBroken.ways.length) found.push({ code: "settle/bad-profile-field", where: "ifBroken.ways", says: "“ifBroken.ways” names a way twice." });
  if (form.channels.every((channel) => channel === "telephone" || channel === "meeting")) found.push({ code: "settle/bad-profile-field", where: "form.channels", says: "“form.channels” takes nothing in writing." });
  return found;
}
