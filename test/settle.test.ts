import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// `entente settle` as a secretariat meets it: the built program, its output, its exit status.

const program = join(import.meta.dirname, "../dist/cli/main.js");
const quiet = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "80", ENTENTE_PASSPHRASE: "four short plain words" };
let folder: string;

const settle = (args: readonly string[], given: { readonly input?: string; readonly env?: { readonly [name: string]: string } } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "settle", ...args], { input: given.input ?? "", env: { ...quiet, ...given.env }, encoding: "utf8", cwd: folder });
  return { status, out: stdout, err: stderr };
};
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const lines = (out: string): readonly Record<string, unknown>[] => out.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);

const events = [
  { at: "2021-03-01T10:00:00Z", type: "clear", by: "President", capacity: "chair" },
  { at: "2021-03-01T12:00:00Z", type: "place", by: "President", capacity: "chair", version: "v1", parties: ["ARV", "VEL"], deadline: { instant: "2021-03-04T13:00:00+01:00", zone: "Europe/Paris", city: "Paris" } },
  { at: "2021-03-01T12:00:00Z", type: "serve", party: ["ARV", "VEL"] },
  { at: "2021-03-04T12:00:00Z", type: "object", by: "VEL", capacity: "delegate", version: "v1" },
  { at: "2021-03-04T12:00:00Z", type: "tick" },
  { at: "2021-03-04T13:00:00Z", type: "certify", by: "President", capacity: "chair" },
];
const log = `${events.map((event) => JSON.stringify(event)).join("\n")}\n`;

beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "entente-settle-"));
  file("events.jsonl", log);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("entente settle simulate", () => {
  test("writes one line for each event and one for the end, with exactly their fields", () => {
    const { status, out, err } = settle(["simulate", "--profile", "unga-74-544", "events.jsonl"]);
    expect([status, err]).toEqual([0, ""]);
    const all = lines(out);
    expect(all).toHaveLength(events.length + 1);
    for (const line of all.slice(0, -1)) expect(Object.keys(line)).toEqual(["at", "type", "accepted", "rule", "state", "why"]);
    expect(all.slice(0, -1).map(({ accepted, rule, state }) => `${accepted} ${rule} ${state}`)).toEqual(["true S1 cleared", "true S1 under_silence", "true S7 under_silence", "false S4 under_silence", "true S6 elapsed", "true S6 adopted"]);
    expect(all.at(-1)).toEqual({ final: "adopted", adoptedAt: "2021-03-04T13:00:00+01:00", objections: [] });
  });

  test("reads standard input, an array of events, Windows line ends and a byte order mark alike", () => {
    const plain = settle(["simulate", "--profile", "unga-74-544", "events.jsonl"]).out;
    for (const input of [log, JSON.stringify(events), `\ufeff${log.replaceAll("\n", "\r\n")}\r\n`]) expect(settle(["simulate", "--profile", "unga-74-544", "-"], { input }).out).toBe(plain);
  });

  test("what cannot be read is a line that says so, and the exit status stays", () => {
    const { status, out } = settle(["simulate", "--profile", "unsc", "-"], { input: "{\"at\": \nnull\n[1]\n{}\n{\"at\":\"2021-03-01T10:00:00Z\",\"type\":\"\\u001b[31mred\"}\n" });
    expect(status).toBe(0);
    expect(lines(out).slice(0, -1).every(({ accepted, rule }) => accepted === false && rule === "S11")).toBe(true);
    expect(lines(out).at(-1)).toEqual({ final: "drafting", objections: [] });
    expect(out).not.toContain("\u001b");
  });

  test("an empty file is a procedure where nothing happened", () => expect(settle(["simulate", "--profile", "unsc", "-"]).out).toBe("{\"final\":\"drafting\",\"objections\":[]}\n"));

  test("text is for people: hours of the deadline's city, in French where asked; no control character gets through", () => {
    const { out } = settle(["simulate", "--profile", "unga-74-544", "events.jsonl", "--format", "text", "--ui", "fr"]);
    for (const words of ["Heures de Paris", "2021-03-01 13:00", "sous silence", "adopté; avec effet au 2021-03-04 13:00 Paris"]) expect(out).toContain(words);
    const hostile = settle(["simulate", "--profile", "unsc", "-", "--format", "text"], { input: "{\"at\":\"2021-03-01T10:00:00Z\",\"type\":\"clear\",\"by\":\"\\u001b]0;x\\u0007\\u202e\"}\n" });
    expect(hostile.out).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(settle(["simulate", "--profile", "unga-74-544", "events.jsonl", "--format", "text", "--color"]).out).toContain("\u001b[");
  });

  test("lines for programs are English in a French environment, and French when asked", () => {
    expect(settle(["simulate", "--profile", "unsc", "events.jsonl"], { env: { LC_ALL: "fr_FR.UTF-8" } }).out).toContain("is cleared");
    expect(settle(["simulate", "--profile", "unsc", "events.jsonl", "--ui", "fr"]).out).toContain("est admis");
  });

  test.each<[string, readonly string[], number, string]>([
    ["no profile", ["simulate", "events.jsonl"], 2, "settle/no-profile"],
    ["a profile nobody knows", ["simulate", "--profile", "un", "events.jsonl"], 2, "settle/unknown-profile"],
    ["a file that is not there", ["simulate", "--profile", "unsc", "nothing.jsonl"], 1, "settle/not-found"],
    ["a folder", ["simulate", "--profile", "unsc", "."], 1, "settle/unreadable"],
    ["two files", ["simulate", "--profile", "unsc", "events.jsonl", "events.jsonl"], 2, "settle/too-many-files"],
    ["an unknown format", ["simulate", "--profile", "unsc", "events.jsonl", "--format", "xml"], 2, "settle/unknown-format"],
    ["an option that is not known", ["simulate", "--profil", "unsc", "events.jsonl"], 2, "cli/unknown-option"],
    ["a part that is not known", ["simulat"], 2, "settle/unknown-part"],
  ])("%s is refused with a code and a next step", (_name, args, status, code) => {
    const ran = settle(args);
    expect([ran.status, ran.out]).toEqual([status, ""]);
    expect(ran.err).toContain(code);
  });
});

describe("entente settle profiles", () => {
  test("lists, shows and exports; a copy under another name is a body's own", () => {
    expect(settle(["profiles"]).out).toContain("eu-council-12-2");
    expect(settle(["profiles", "osce"]).out.replaceAll(/\s+/g, " ")).toContain("an amendment alone breaks the silence");
    const own = { ...(JSON.parse(settle(["profiles", "unga-74-544", "--format", "json"]).out) as object), id: "our-body", minimum: { counted: "none" } };
    file("our-body.json", JSON.stringify(own));
    expect(settle(["profiles", "--check", "our-body.json"])).toMatchObject({ status: 0, out: "our-body.json: our-body\n" });
    expect(settle(["simulate", "--profile", "our-body.json", "events.jsonl"]).status).toBe(0);
  });

  test("says everything that is wrong with a body's own", () => {
    const { status, err } = settle(["profiles", "--check", file("bad.json", "{\"schema\":\"entente.profile/1\",\"id\":\"A\"}")]);
    expect(status).toBe(1);
    for (const field of ["“id” must be", "“body” is missing", "“minimum” is missing"]) expect(err).toContain(field);
    expect(settle(["simulate", "--profile", "bad.json", "events.jsonl"])).toMatchObject({ status: 2 });
    expect(settle(["profiles", "--check", file("no.json", "{")]).err).toContain("settle/bad-profile: It is not JSON");
  });
});

describe("entente settle keys, seal and verify", () => {
  test("a key is made, locked and kept to its owner; what it seals holds; a changed byte does not", () => {
    const made = settle(["keys", "new", "--organisation", "Secretariat", "--out", "s.key"]);
    expect(made).toMatchObject({ status: 0, err: "" });
    const fingerprint = /[0-9a-f]{64}/.exec(made.out)![0];
    if (process.platform !== "win32") expect(statSync(join(folder, "s.key")).mode & 0o777).toBe(0o600);
    expect(settle(["keys", "new", "--organisation", "Secretariat", "--out", "s.key"])).toMatchObject({ status: 1 });

    const sealed = settle(["seal", "events.jsonl", "--profile", "unga-74-544", "--key", "s.key", "--out", "p.entente"]);
    expect(sealed).toMatchObject({ status: 0, err: "" });
    const head = /\d+:[0-9a-f]{64}/.exec(sealed.out)![0];
    const verified = settle(["verify", "p.entente", "--trust", fingerprint, "--head", head]);
    expect(verified.status).toBe(0);
    for (const words of ["This export holds.", "6 entries from the first to number 6", "certified by President", "the one you trust", "What it does not prove"]) expect(verified.out.replaceAll(/\s+/g, " ")).toContain(words);
    expect(settle(["verify", "p.entente", "--ui", "fr"]).out).toContain("Cet export tient.");
    expect(JSON.parse(settle(["verify", "p.entente", "--format", "json"]).out)).toMatchObject({ holds: true, final: "adopted", entries: 6, checked: 7 });
    expect(spawnSync(process.execPath, [program, "verify", "p.entente"], { cwd: folder, encoding: "utf8", env: quiet }).status).toBe(0);

    file("t.entente", readFileSync(join(folder, "p.entente"), "utf8").replace("\"VEL\",\"capacity\"", "\"ARV\",\"capacity\""));
    expect(settle(["verify", "t.entente"])).toMatchObject({ status: 1 });
    expect(settle(["verify", "t.entente"]).out).toContain("does not hold");
    expect(settle(["verify", "p.entente", "--head", `6:${"0".repeat(64)}`]).out).toContain("seal/known-head");
    expect(settle(["verify", "events.jsonl"])).toMatchObject({ status: 1 });
    expect(settle(["verify", "p.entente", "--head", "6"])).toMatchObject({ status: 2 });
  });

  test("a key is not opened with another passphrase, none, or while others may read it; a short one makes none", () => {
    expect(settle(["seal", "events.jsonl", "--profile", "unsc", "--key", "s.key", "--out", "q.entente"], { env: { ENTENTE_PASSPHRASE: "another one altogether" } }).err).toContain("settle/wrong-passphrase");
    expect(settle(["seal", "events.jsonl", "--profile", "unsc", "--key", "s.key", "--out", "q.entente"], { env: { ENTENTE_PASSPHRASE: "" } }).err).toContain("settle/no-passphrase");
    expect(settle(["keys", "new", "--organisation", "X", "--out", "x.key"], { env: { ENTENTE_PASSPHRASE: "short" } }).err).toContain("settle/short-passphrase");
    expect(settle(["seal", "events.jsonl", "--profile", "unsc", "--key", "events.jsonl", "--out", "q.entente"]).status).toBe(1);
    if (process.platform === "win32") return;
    chmodSync(join(folder, "s.key"), 0o644);
    expect(settle(["seal", "events.jsonl", "--profile", "unsc", "--key", "s.key", "--out", "q.entente"]).err).toContain("settle/key-open-to-others");
    expect(existsSync(join(folder, "q.entente"))).toBe(false);
  });
});
