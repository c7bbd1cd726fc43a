import { describe, expect, test } from "vitest";
import { profileOf } from "../settlement/profiles/index.js";
import { begun } from "../settlement/procedure.js";
import { enter } from "../settlement/replay.js";
import { canonical, hashOf } from "./canonical.js";
import { isKeyFile, lockedKey, unlockedKey } from "./key-file.js";
import { newKey, type SigningKey } from "./keys.js";
import { begunLog, exported, headerOf, headOf, signedAct, withEvent, withKey, withRevocation, type Header, type Log, type LogEntry } from "./log.js";
import type { Known } from "../settlement/proof.js";
import { verify } from "./verify.js";

const profile = profileOf("unsc")!;
const keeper = newKey("Secretariat");
const velmore = newKey("VEL");
const nothingKnown: Known = { heads: [], trust: null, every: false };

const events: readonly object[] = [
  { at: "2021-03-01T10:00:00Z", type: "clear", by: "Presidency", capacity: "chair", version: "v1" },
  { at: "2021-03-01T12:00:00Z", type: "place", by: "Presidency", capacity: "chair", version: "v1", parties: ["ARV", "VEL"], deadline: { instant: "2021-03-04T12:00:00Z", zone: "Europe/Paris", city: "Paris" } },
  { at: "2021-03-01T12:00:00Z", type: "serve", party: ["ARV", "VEL"] },
  { at: "2021-03-02T12:00:00Z", type: "object", by: "QUE", capacity: "observer" },
  { at: "2021-03-04T12:00:00Z", type: "tick" },
  { at: "2021-03-04T13:00:00Z", type: "certify", by: "Presidency", capacity: "chair", version: "v1" },
];

/** A log under way, with what the rules make of its events. */
class Keeping {
  readonly header: Header;
  readonly entries: LogEntry[] = [];
  log: Log;
  private procedure = begun;

  constructor(key: SigningKey = keeper) {
    this.header = headerOf({ id: "p-1", title: "A text" }, profile, key);
    this.log = begunLog(this.header, key);
  }

  event(event: object, more: { entered?: string; key?: SigningKey } = {}): this {
    const { accepted, state, why, after } = enter(this.procedure, event, profile);
    this.procedure = after;
    const added = withEvent(this.log, more.entered ?? (event as { at: string }).at, event, { accepted, rule: why.rule, state }, more.key && signedAct("p-1", event, more.key));
    this.log = added.log;
    this.entries.push(added.entry);
    return this;
  }

  adds({ log, entry }: { readonly log: Log; readonly entry: LogEntry }): this {
    this.log = log;
    this.entries.push(entry);
    return this;
  }

  text(at = "2021-03-05T00:00:00Z"): string {
    return exported([this.header, ...this.entries, headOf(this.log, at)]);
  }
}

const whole = (): Keeping => events.reduce<Keeping>((keeping, event) => keeping.event(event), new Keeping());
const codes = (text: string, known: Partial<Known> = {}): readonly string[] => [...new Set(verify(text, { ...nothingKnown, ...known }).findings.map(({ code }) => code))];
const changed = (text: string, n: number, change: (line: Record<string, unknown>) => void): string =>
  text.split("\n").map((line, i) => {
    if (i !== n) return line;
    const value = JSON.parse(line) as Record<string, unknown>;
    change(value);
    return canonical(value);
  }).join("\n");

describe("S11: an export as it was made", () => {
  test("holds, and says where the procedure stands", () => {
    const verified = verify(whole().text(), nothingKnown);
    expect(verified.findings).toEqual([]);
    expect(verified).toMatchObject({ holds: true, entries: 6, checked: 7, final: "adopted", adoptedAt: "2021-03-04T12:00:00Z", certifiedBy: "Presidency", objections: [], keeper: { organisation: "Secretariat", trusted: false } });
  });

  test("a refused act is part of the history", () => expect(whole().entries[3]).toMatchObject({ kind: "event", outcome: { accepted: false, rule: "S5.1" } }));

  test("the keeper's key can be known from elsewhere, as people write fingerprints", () => {
    const spaced = keeper.fingerprint.toUpperCase().replace(/(.{4})(?=.)/g, "$1 ");
    expect(verify(whole().text(), { ...nothingKnown, trust: spaced }).keeper?.trusted).toBe(true);
    expect(codes(whole().text(), { trust: newKey("x").fingerprint })).toEqual(["seal/other-keeper"]);
  });

  test("a party's own signature under its act is told, and cannot be moved to other words", () => {
    const act = { at: "2021-03-02T12:00:00Z", type: "object", by: "VEL", capacity: "delegate", version: "v1" };
    const keeping = new Keeping();
    keeping.adds(withKey(keeping.log, "2021-03-01T09:00:00Z", velmore, "party", null));
    for (const event of events.slice(0, 3)) keeping.event(event);
    keeping.event(act, { key: velmore });
    expect(verify(keeping.text(), nothingKnown)).toMatchObject({ holds: true, final: "broken", objections: ["VEL"], ownSignatures: [{ n: 5, party: "VEL" }] });

    const forged = new Keeping();
    forged.adds(withKey(forged.log, "2021-03-01T09:00:00Z", velmore, "party", null));
    for (const event of events.slice(0, 3)) forged.event(event);
    const { accepted, state, why } = enter(begun, act, profile);
    forged.adds(withEvent(forged.log, act.at, { ...act, version: "v2" }, { accepted, rule: why.rule, state }, signedAct("p-1", act, velmore)));
    expect(codes(forged.text())).toContain("seal/act");
  });
});

describe("S11: whoever has no key", () => {
  const text = whole().text();
  const lines = text.split("\n");

  test.each(lines.slice(0, -1).map((_line, n) => n))("cannot change a character of line %i unnoticed", (n) => {
    const line = lines[n]!;
    for (let at = 1; at < line.length - 1; at += 7) {
      const other = line[at] === "0" ? "1" : "0";
      const tampered = [...lines.slice(0, n), line.slice(0, at) + other + line.slice(at + 1), ...lines.slice(n + 1)].join("\n");
      expect(verify(tampered, nothingKnown).holds, `line ${n}, character ${at}`).toBe(false);
    }
  });

  test("cannot leave out, swap, double or add an entry unnoticed", () => {
    for (let n = 1; n <= 6; n++) {
      expect(codes([...lines.slice(0, n), ...lines.slice(n + 1)].join("\n")), `without ${n}`).not.toEqual([]);
      expect(codes([...lines.slice(0, n), lines[n], ...lines.slice(n)].join("\n")), `${n} twice`).not.toEqual([]);
      if (n < 6) expect(codes([...lines.slice(0, n), lines[n + 1], lines[n], ...lines.slice(n + 2)].join("\n")), `${n} and ${n + 1} swapped`).not.toEqual([]);
    }
  });

  test("cannot cut the log off: the end is signed, and counted", () => {
    expect(codes(lines.slice(0, 5).join("\n"))).toEqual(["seal/no-head"]);
    expect(codes([...lines.slice(0, 6), lines[7]].join("\n"))).toEqual(["seal/head"]);
    expect(codes(`${text}${lines[5]}\n`)).toEqual(["seal/after-head"]);
    expect(codes("")).toEqual(["seal/no-header"]);
    expect(codes(lines[0]!)).toEqual(["seal/no-head"]);
  });

  test("a missing entry is told by its number", () => expect(codes([...lines.slice(0, 3), ...lines.slice(4)].join("\n"))).toContain("seal/number"));

  test("cannot sign in the keeper's name", () => {
    const other = newKey("Secretariat");
    const forged = events.reduce<Keeping>((keeping, event) => keeping.event(event), new Keeping(other)).text().split("\n");
    expect(codes([lines[0], ...forged.slice(1)].join("\n"))).toContain("seal/unknown-key");
  });

  test("cannot reformat it unnoticed, nor hide a second meaning in a field written twice", () => {
    expect(codes(lines.map((line, i) => (i === 2 ? JSON.stringify(JSON.parse(line)).replace(",", ", ") : line)).join("\n"))).toContain("seal/not-canonical");
    expect(codes(lines.map((line, i) => (i === 2 ? line.replace("{", "{\"event\":{\"type\":\"tick\"},") : line)).join("\n"))).toContain("seal/not-canonical");
  });
});

describe("S11: whoever keeps the log and has its key", () => {
  test("cannot back-date an entry in its place", () => expect(codes(whole().event({ at: "2021-03-04T14:00:00Z", type: "inform", by: "Presidency", capacity: "chair" }, { entered: "2021-03-03T00:00:00Z" }).text())).toEqual(["seal/back-dated", "seal/early"]));

  test("cannot put another last entry before an end that was signed already", () => {
    const keeping = events.slice(0, 5).reduce<Keeping>((all, event) => all.event(event), new Keeping());
    const { header } = keeping;
    const before = [...keeping.entries];
    const { log } = keeping;
    const ended = whole();
    const other = withEvent(log, "2021-03-04T13:00:00Z", { ...events[5], by: "Somebody else" }, { accepted: true, rule: "S6.6", state: "adopted" });
    expect(codes(exported([header, ...before, other.entry, headOf(ended.log, "2021-03-05T00:00:00Z")]))).toEqual(["seal/head"]);
  });

  test("cannot leave an entry without a signature that fits, even where the chain goes on over it", () => {
    const keeping = new Keeping().event(events[0]!);
    const [first] = keeping.entries;
    const spoilt = { ...first!, signatures: [{ ...first!.signatures[0]!, sig: Buffer.alloc(64, 7).toString("base64url") }] };
    keeping.entries[0] = spoilt;
    keeping.log = { ...keeping.log, last: hashOf(spoilt) };
    expect(codes(keeping.event(events[1]!).text())).toEqual(["seal/signature"]);
  });

  test("cannot sign the end before the last entry", () => expect(codes(whole().text("2021-03-01T00:00:00Z"))).toEqual(["seal/back-dated"]));

  test("cannot say that the rules decided otherwise", () => {
    const keeping = new Keeping();
    keeping.adds(withEvent(keeping.log, "2021-03-01T10:00:00Z", events[0], { accepted: true, rule: "S6.6", state: "adopted" }));
    expect(codes(keeping.text())).toEqual(["seal/outcome"]);
  });

  test("cannot rewrite or cut off what somebody has the head of", () => {
    const known = whole();
    const head = { n: 4, hash: hashOf(known.entries[3]) };
    expect(codes(known.text(), { heads: [head] })).toEqual([]);
    const rewritten = new Keeping().event(events[0]!).event(events[1]!).event(events[2]!).event(events[4]!).event(events[5]!);
    expect(codes(rewritten.text())).toEqual([]);
    expect(codes(rewritten.text(), { heads: [head] })).toEqual(["seal/known-head"]);
    const cut = new Keeping().event(events[0]!);
    expect(codes(cut.text(), { heads: [head] })).toEqual(["seal/known-head"]);
  });

  test("an hour of its own that runs back is told, not condemned: the rules judged by receipt", () => {
    const keeping = events.slice(0, 3).reduce<Keeping>((all, event) => all.event(event), new Keeping()).event({ at: "2021-03-09T00:00:00Z", type: "tick" });
    keeping.event({ at: "2021-03-02T00:00:00Z", type: "object", by: "VEL", capacity: "delegate", version: "v1" }, { entered: "2021-03-09T00:00:00Z" });
    const verified = verify(keeping.text("2021-03-10T00:00:00Z"), nothingKnown);
    expect(verified.findings.map(({ code }) => code)).toEqual(["seal/hour-back"]);
    expect(verified).toMatchObject({ holds: true, final: "broken" });
  });
});

describe("keys", () => {
  test("a keeper's key is followed by another; the old one signs nothing afterwards", () => {
    const next = newKey("Secretariat");
    const keeping = new Keeping().event(events[0]!);
    const before = keeping.log;
    keeping.adds(withKey(keeping.log, "2021-03-01T11:00:00Z", next, "keeper", keeper.fingerprint)).event(events[1]!);
    expect(verify(keeping.text(), nothingKnown)).toMatchObject({ holds: true, keys: [{ replacedIn: 2 }, { from: 2, organisation: "Secretariat" }] });
    const old = new Keeping().event(events[0]!);
    old.adds(withKey(old.log, "2021-03-01T11:00:00Z", next, "keeper", keeper.fingerprint));
    old.log = { ...old.log, keeper: before.keeper };
    expect(codes(old.event(events[1]!).text())).toEqual(["seal/retired-key"]);
  });

  test("a revoked key signs nothing afterwards, and what it signed since is told", () => {
    const keeping = new Keeping();
    keeping.adds(withKey(keeping.log, "2021-03-01T09:00:00Z", velmore, "party", null));
    for (const event of events.slice(0, 3)) keeping.event(event);
    keeping.adds(withRevocation(keeping.log, "2021-03-02T00:00:00Z", velmore, "a laptop was lost", 2));
    expect(verify(keeping.text(), nothingKnown)).toMatchObject({ holds: true, findings: [{ code: "seal/since" }] });
    keeping.event({ at: "2021-03-02T12:00:00Z", type: "object", by: "VEL", capacity: "delegate" }, { key: velmore });
    expect(codes(keeping.text())).toContain("seal/revoked-key");
  });

  test("nobody introduces a key they do not have, a key twice, one under another's fingerprint, or one that follows another's", () => {
    const stolen = { ...newKey("VEL"), secret: newKey("x").secret };
    const disguised = { ...newKey("VEL"), fingerprint: "0".repeat(64) };
    for (const [key, replaces] of [[stolen, null], [keeper, null], [disguised, null], [newKey("VEL"), keeper.fingerprint], [newKey("VEL"), "none"]] as const) {
      const keeping = new Keeping();
      expect(codes(keeping.adds(withKey(keeping.log, "2021-03-01T09:00:00Z", key, "party", replaces)).text())).toEqual(["seal/bad-key"]);
    }
  });

  test("a second keeper cannot be put beside the one in use", () => {
    const keeping = new Keeping();
    keeping.adds({ ...withKey(keeping.log, "2021-03-01T09:00:00Z", newKey("Secretariat"), "keeper", null), log: withKey(keeping.log, "2021-03-01T09:00:00Z", velmore, "party", null).log });
    expect(codes(keeping.text())).toContain("seal/bad-key");
  });

  test("a key that signs in another's name is found out", () => {
    const keeping = new Keeping();
    keeping.adds(withKey(keeping.log, "2021-03-01T09:00:00Z", velmore, "party", null));
    for (const event of events.slice(0, 3)) keeping.event(event);
    keeping.event({ at: "2021-03-02T12:00:00Z", type: "object", by: "ARV", capacity: "delegate" }, { key: velmore });
    expect(codes(keeping.text())).toEqual(["seal/act"]);
  });

  test("are kept locked: the passphrase opens them, another does not, nor a changed file", async () => {
    const file = await lockedKey(keeper, "four short plain words");
    expect(isKeyFile(JSON.parse(JSON.stringify(file)))).toBe(true);
    expect(JSON.stringify(file)).not.toContain(keeper.secret.export({ format: "der", type: "pkcs8" }).toString("base64url").slice(-40));
    expect((await unlockedKey(file, "four short plain words"))?.fingerprint).toBe(keeper.fingerprint);
    expect(await unlockedKey(file, "four short plain word")).toBeNull();
    expect(await unlockedKey({ ...file, organisation: "Another" }, "four short plain words")).toBeNull();
    expect(isKeyFile({ ...file, lock: { ...file.lock, n: 2 ** 30 } })).toBe(false);
  });
});

describe("what is no export", () => {
  const text = whole().text();
  test.each([["nothing", ""], ["an empty line", "\n"], ["an array", "[]\n"], ["a number", "1"], ["a text", "\"x\""], ["a reading", "{\"schema\":\"entente.reading/1\"}"], ["null", "null\nnull\n"], ["a deep nest", `${"[".repeat(50_000)}\n`]])("%s is refused in words", (_name, odd) => {
    expect(verify(odd, nothingKnown)).toMatchObject({ holds: false, findings: [{ code: "seal/no-header", grave: true }] });
  });

  test("lines of the wrong shape are findings, whatever they hold", () => {
    for (const odd of ["null", "3", "[]", "{}", "{\"n\":1}", "{\"kind\":\"event\",\"n\":1,\"prev\":\"\",\"entered\":\"x\",\"signatures\":[]}", "{\"kind\":\"head\"}", "\u0000", "{\"n\":-1,\"prev\":\"\",\"entered\":\"2020-01-01T00:00:00Z\",\"signatures\":[{}]}"])
      expect(codes(text.split("\n").map((line, i) => (i === 2 ? odd : line)).join("\n")), odd).toContain("seal/bad-entry");
    for (const field of ["event", "outcome", "signatures", "entered", "prev", "n", "kind"])
      for (const value of [null, 0, "", [], {}, "2020-01-01", [{ key: 1, sig: 2 }]]) expect(verify(changed(text, 3, (line) => void (line[field] = value)), nothingKnown).holds, `${field} ${JSON.stringify(value)}`).toBe(false);
    for (const field of ["keeper", "procedure", "profile", "format"]) for (const value of [null, 0, {}, []]) expect(verify(changed(text, 0, (line) => void (line[field] = value)), nothingKnown).holds, field).toBe(false);
  });
});

test("a long log is checked by its chain and by the signatures that bind it; every one on request", () => {
  const keeping = new Keeping();
  for (let i = 0; i < 2100; i++) keeping.event({ at: "2021-03-01T10:00:00Z", type: "tick" });
  const text = keeping.text();
  expect(verify(text, nothingKnown)).toMatchObject({ holds: true, entries: 2100, checked: 2 });
  expect(verify(text, { ...nothingKnown, every: true })).toMatchObject({ holds: true, checked: 2101 });
  expect(verify(changed(text, 1000, (line) => void ((line["event"] as { type: string }).type = "clear")), nothingKnown).holds).toBe(false);
});
