import { instantFrom, isBefore, type Instant } from "../settlement/instant.js";
import { sameName, standing, adoptedAt, type Procedure } from "../settlement/procedure.js";
import { begun } from "../settlement/procedure.js";
import { profileFrom, type Profile } from "../settlement/profile.js";
import { enter } from "../settlement/replay.js";
import { canonical } from "./canonical.js";
import type { Finding, Known, Verified } from "../settlement/proof.js";
import { finding } from "./findings.js";
import { mayNotSign, ringOf, short, withNewKey, withoutKey, type KeyRing } from "./key-ring.js";
import { isSignedBy } from "./keys.js";
import { actText, type EventEntry, type Head, type LogEntry } from "./log.js";
import { headIn, headerIn, lineOf, type Line } from "./lines.js";

/** Logs up to this long are checked signature by signature. */
const oneByOne = 2000;

/** Checks an export, offline: its form, chain, signatures, keys and end, and that the rules give what the log says. Never throws on what an export holds. */
export function verify(text: string, known: Known): Verified {
  const [first, ...rest] = text.split("\n").filter((line, i, all) => line !== "" || i < all.length - 1).map(lineOf);
  const header = headerIn(first);
  if (typeof header === "string") return nothing(finding("seal/no-header", null, header));
  const ring = ringOf(header);
  if (ring === null) return nothing(finding("seal/no-header", null, "the keeper's key is none"));
  const headAt = rest.findIndex(({ value }) => headIn(value) !== null);
  const entryLines = headAt < 0 ? rest : rest.slice(0, headAt);
  const walk = walked(entryLines, first!.hash, ring, header.procedure.id, known.every || entryLines.length <= oneByOne);
  const ended = end(headAt < 0 ? null : headIn(rest[headAt]!.value), rest.length - headAt - 1, walk);
  const profile = profileFrom(header.profile);
  const played = "profile" in profile ? playedAgain(walk.entries, profile.profile) : { findings: [finding("seal/bad-profile", null, profile.faults.map(({ says }) => says).join(" "))], procedure: null };
  const findings = [...first!.canonical ? [] : [finding("seal/not-canonical", 0, "0")], ...keptAfterwards(walk.findings), ...ended.findings, ...played.findings, ...knownElsewhere(known, walk.hashes, header.keeper.key)];
  const { procedure } = played;
  return {
    holds: !findings.some(({ grave }) => grave), findings, procedure: header.procedure, profile: "profile" in profile ? profile.profile.id : null,
    keeper: { organisation: header.keeper.organisation, key: header.keeper.key, trusted: known.trust !== null && sameFingerprint(known.trust, header.keeper.key) },
    keys: [...walk.ring.keys.values()].map(({ key: _key, ...one }) => one),
    entries: walk.entries.length, checked: walk.checked + ended.checked, ownSignatures: walk.ownSignatures, head: ended.head,
    final: procedure?.state ?? null, adoptedAt: procedure === null ? null : adoptedAt(procedure), certifiedBy: procedure?.decision?.certified?.by ?? null,
    objections: procedure === null ? [] : standing(procedure.placed).map(({ party }) => party),
  };
}

/** A log that was kept afterwards says so once, and not at each of its entries. */
function keptAfterwards(findings: readonly Finding[]): readonly Finding[] {
  const back = findings.filter(({ code }) => code === "seal/hour-back");
  if (back.length < 3) return findings;
  const [first, last] = [back[0]!.n!, back.at(-1)!.n!];
  return [...findings.filter(({ code }) => code !== "seal/hour-back"), finding("seal/entered-afterwards", first, String(first), String(last))];
}

const nothing = (grave: Finding): Verified => ({ holds: false, findings: [grave], procedure: null, profile: null, keeper: null, keys: [], entries: 0, checked: 0, ownSignatures: [], head: null, final: null, adoptedAt: null, certifiedBy: null, objections: [] });

interface Walk {
  readonly entries: readonly LogEntry[];
  /** Hashes by number; the header's stands at 0. */
  readonly hashes: readonly string[];
  readonly ring: KeyRing;
  readonly findings: readonly Finding[];
  readonly checked: number;
  readonly ownSignatures: Verified["ownSignatures"];
}

/** Goes through the entries once: number, chain, hour, key, signature; keys join and leave on the way. */
function walked(lines: readonly Line[], headerHash: string, first: KeyRing, procedureId: string, all: boolean): Walk {
  let ring = first;
  let entered: string | null = null;
  let checked = 0;
  let due = 1; // the number an entry should bear, counted on from the one before: one that is missing is told once
  const entries: LogEntry[] = [];
  const hashes = [headerHash];
  const findings: Finding[] = [];
  const ownSignatures: { n: number; party: string }[] = [];
  for (const [i, line] of lines.entries()) {
    const n = i + 1;
    if (typeof line.entry === "string") {
      findings.push(finding("seal/bad-entry", n, line.entry));
      due++;
      hashes.push(line.hash);
      continue;
    }
    const { entry } = line;
    if (!line.canonical) findings.push(finding("seal/not-canonical", n, String(n)));
    if (entry.n !== due) findings.push(finding("seal/number", n, String(entry.n), String(due)));
    due = entry.n + 1;
    if (entry.prev !== hashes.at(-1)) findings.push(finding("seal/chain", n, String(n - 1)));
    findings.push(...hours(entry, entered, n));
    const [signature] = entry.signatures;
    const barred = mayNotSign(ring, signature!.key, n, "keeper");
    if (barred !== null) findings.push(barred);
    const next = lines[i + 1]?.entry;
    const lastOfItsKey = next === undefined || typeof next === "string" || next.signatures[0]!.key !== signature!.key;
    const signer = ring.keys.get(signature!.key);
    if (signer !== undefined && (all || lastOfItsKey || entry.kind !== "event")) {
      checked++;
      if (!isSignedBy("entry", unsigned(entry), signature!.sig, signer.key)) findings.push(finding("seal/signature", n, short(signature!.key)));
    }
    if (entry.kind === "event" && entry.act !== undefined) {
      checked++;
      const party = ownSignature(entry, ring, procedureId);
      if (typeof party === "string") ownSignatures.push({ n, party });
      else findings.push(party);
    }
    if (entry.kind !== "event") {
      const changed = entry.kind === "key" ? withNewKey(ring, entry) : withoutKey(ring, entry);
      ring = changed.ring;
      findings.push(...changed.findings);
    }
    entries.push(entry);
    hashes.push(line.hash);
    entered = entry.entered;
  }
  return { entries, hashes, ring, findings, checked, ownSignatures };
}

/** The text that the keeper signed. */
function unsigned(entry: LogEntry | Head): string {
  const { signatures: _signatures, ...bare } = entry;
  return canonical(bare);
}

/** Entries are entered one after the other, and never before their own hour. */
function hours(entry: LogEntry, before: string | null, n: number): Finding[] {
  const found: Finding[] = [];
  if (before !== null && isEarlier(entry.entered, before)) found.push(finding("seal/back-dated", n, entry.entered, before));
  const at = entry.kind === "event" ? hourOf(entry.event) : null;
  if (at !== null && isEarlier(entry.entered, at)) found.push(finding("seal/early", n, at, entry.entered));
  if (at !== null && before !== null && entry.kind === "event" && entry.outcome.accepted && isEarlier(at, before)) found.push(finding("seal/hour-back", n, at));
  return found;
}

/** The party whose own signature stands under an act and fits; else what is wrong. */
function ownSignature({ n, event, act }: EventEntry, ring: KeyRing, procedureId: string): string | Finding {
  const barred = mayNotSign(ring, act!.key, n, "party");
  if (barred !== null) return barred;
  const { organisation, key } = ring.keys.get(act!.key)!;
  const by = typeof event === "object" && event !== null ? (event as { readonly by?: unknown }).by : null;
  return typeof by === "string" && sameName(by, organisation) && isSignedBy("act", actText(procedureId, event), act!.sig, key) ? organisation : finding("seal/act", n, organisation);
}

/** The signed end: the number and hash of the last entry, by the keeper's key in use. */
function end(head: Head | null, after: number, { entries, hashes, ring }: Walk): { readonly head: Verified["head"]; readonly checked: number; readonly findings: readonly Finding[] } {
  const last = hashes.length - 1;
  if (head === null) return { head: null, checked: 0, findings: [finding("seal/no-head", null, String(last))] };
  const findings: Finding[] = [];
  if (after > 0) findings.push(finding("seal/after-head", null, String(after)));
  if (head.n !== last || head.hash !== hashes[last]) findings.push(finding("seal/head", null, String(head.n), String(last)));
  const before = entries.at(-1)?.entered;
  if (before !== undefined && isEarlier(head.at, before)) findings.push(finding("seal/back-dated", null, head.at, before));
  const [signature] = head.signatures;
  const barred = mayNotSign(ring, signature!.key, last, "keeper");
  if (barred !== null) findings.push({ ...barred, n: null });
  const signer = ring.keys.get(signature!.key);
  if (signer !== undefined && !isSignedBy("head", unsigned(head), signature!.sig, signer.key)) findings.push(finding("seal/signature", null, short(signature!.key)));
  return { head: { n: head.n, hash: head.hash, at: head.at }, checked: 1, findings };
}

/** The rules applied again to the events, and whether the log says the same of each; the first difference, as those after it follow from it. */
function playedAgain(entries: readonly LogEntry[], profile: Profile): { readonly findings: readonly Finding[]; readonly procedure: Procedure } {
  let procedure = begun;
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (entry.kind !== "event") continue;
    const { accepted, state, why, after } = enter(procedure, entry.event, profile);
    const told = entry.outcome;
    if (findings.length === 0 && (told.accepted !== accepted || told.state !== state || told.rule !== why.rule)) findings.push(finding("seal/outcome", entry.n, `${told.accepted ? "+" : "-"} ${told.rule} ${told.state}`, `${accepted ? "+" : "-"} ${why.rule} ${state}`));
    procedure = after;
  }
  return { findings, procedure };
}

/** What the one who verifies knows from elsewhere. */
function knownElsewhere({ heads, trust }: Known, hashes: readonly string[], keeper: string): Finding[] {
  const missing = heads.filter(({ n, hash }) => n < 0 || hash.length < 16 || hashes[n]?.startsWith(hash.toLowerCase()) !== true);
  return [...missing.map(({ n }) => finding("seal/known-head", n, String(n))), ...(trust !== null && !sameFingerprint(trust, keeper) ? [finding("seal/other-keeper", null, keeper)] : [])];
}

const sameFingerprint = (one: string, other: string): boolean => one.replaceAll(/[\s:-]/g, "").toLowerCase() === other;

const isEarlier = (one: string, other: string): boolean => isBefore(one as Instant, other as Instant);

const hourOf = (event: unknown): Instant | null => (typeof event === "object" && event !== null ? instantFrom((event as { readonly at?: unknown }).at) : null);
