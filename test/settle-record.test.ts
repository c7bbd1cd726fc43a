import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProcedureTold, Receipt } from "../src/settlement/procedure-told.js";

// Procedures of a record as a secretariat that scripts meets them: the built program alone, and through a process that serves the record.

const program = join(import.meta.dirname, "../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-settle-record-"));
const env = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "1", FORCE_COLOR: "", COLUMNS: "100", ENTENTE_AUTHOR: "S. Marr", ENTENTE_STORE: join(folder, "record"), DATABASE_URL: "", XDG_CONFIG_HOME: join(folder, "config"), ENTENTE_PASSPHRASE: "", ENTENTE_PASSPHRASE_FILE: "" };

const settle = (...args: readonly string[]): { readonly status: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "settle", ...args], { env, encoding: "utf8", cwd: folder });
  return { status, out: stdout, err: stderr };
};
const said = <T = Receipt>(...args: readonly string[]): T => {
  const { status, out, err } = settle(...args, "--format", "json");
  expect([args[0], status, err]).toEqual([args[0], 0, ""]);
  return JSON.parse(out) as T;
};

beforeAll(() => {
  if (!existsSync(program)) throw new Error("dist/ is missing: run npm run build first");
  writeFileSync(join(folder, "text.txt"), "Recalling the call of 27 March,\n\n1. Welcomes the offer of Velmore;\n\n2. Decides to meet again.\n");
  writeFileSync(join(folder, "texte.txt"), "Rappelant l’appel du 27 mars,\n\n1. Accueille l’offre du Velmore ;\n\n2. Décide de se réunir de nouveau.\n");
  writeFileSync(join(folder, "letter.pdf"), "%PDF-1.4 a letter");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a procedure on the command line", () => {
  test("from draft to certified result, entered afterwards, and verified offline", () => {
    const begun = said<ProcedureTold>("draft", "text.txt", "--title", "Declaration of Tarn", "--version", "D1", "--profile", "nato", "--language", "fr=texte.txt", "--as", "ARV", "--at", "2021-03-26T09:00:00Z");
    expect([begun.id, begun.state, begun.text?.languages.map(({ language }) => language), begun.told]).toEqual(["t1", "drafting", ["en", "fr"], true]);
    const { mode } = statSync(join(folder, "config/entente/keeper-passphrase"));
    expect(mode & 0o077).toBe(0);
    expect(said("clear", "t1", "--as", "Chair", "--at", "2021-03-26T10:00:00Z").accepted).toBe(true);
    expect(said("place", "t1", "--as", "Chair", "--capacity", "chair", "--parties", "ARV,VEL,SOL", "--deadline", "2021-03-29T18:00", "--zone", "Europe/Brussels", "--city", "Brussels", "--at", "2021-03-26T11:00:00Z").state).toBe("under_silence");
    expect(said("serve", "t1", "--as", "Secretariat", "--capacity", "secretariat", "--party", "all", "--at", "2021-03-26T11:00:00Z").why.en).toContain("every party is served");
    const late = settle("object", "t1", "--as", "VEL", "--version", "D1", "--at", "2021-03-29T16:00:00Z", "--ui", "fr");
    expect([late.status, late.err]).toEqual([1, expect.stringMatching(/settlement\/objection-at-deadline: Reçu à l'échéance même/)]);
    const unlooked = settle("certify", "t1", "--as", "Chair", "--capacity", "chair", "--at", "2021-03-29T19:00:00Z");
    expect([unlooked.status, unlooked.err]).toEqual([1, expect.stringContaining("settle/unlooked")]);
    expect(said("certify", "t1", "--as", "Chair", "--capacity", "chair", "--looked", "all", "--at", "2021-03-29T19:00:00Z")).toMatchObject({ accepted: true, state: "adopted", rule: "S6.6" });
    expect(settle("export", "t1", "--out", "t1.entente").status).toBe(0);
    const verified = settle("verify", "t1.entente", "--format", "json");
    expect(JSON.parse(verified.out)).toMatchObject({ holds: true, final: "adopted", adoptedAt: "2021-03-29T16:00:00Z", certifiedBy: "Chair" });
    writeFileSync(join(folder, "t2.entente"), readFileSync(join(folder, "t1.entente"), "utf8").replace("objection-at", "objection-by").replace("\"by\":\"VEL\"", "\"by\":\"SOL\""));
    expect(settle("verify", "t2.entente").status).toBe(1);
    const log = settle("log", "t1").out;
    expect(log).toMatch(/✗ object · VEL/);
    expect(settle("show", "t1", "--ui", "fr").out).toMatch(/État\s+adopté[\s\S]*Échéance\s+2021-03-29 18:00 Brussels/);
    for (const [words, code] of [[["object"], "settle/no-procedure"], [["object", "t9"], "settle/no-such"], [["object", "t1", "--channel", "pigeon"], "settle/not-one-of"], [["objct", "t1"], "settle/unknown-part"], [["announce", "t1", "--at", "2999-01-01T00:00:00Z"], "settle/future-hour"]] as const)
      expect([words, settle(...words).err]).toEqual([words, expect.stringContaining(code)]);
  }, 240_000);

  test("through a process that serves the record, with paper, a scan, names of acts, and keys", async () => {
    const serving = spawn(process.execPath, [program, "serve", "--port", "0"], { env, cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    try {
      await new Promise<void>((resolve) => serving.stdout.once("data", () => resolve()));
      const { id } = said<ProcedureTold>("draft", "text.txt", "--title", "Served", "--profile", "unsc");
      said("clear", id);
      said("place", id, "--as", "the presidency", "--capacity", "chair", "--parties", "ARV,VEL,SOL", "--deadline", "2999-03-29T18:00:00Z", "--zone", "UTC", "--city", "New York");
      const first = said("object", id, "--as", "VEL", "--key", "objection-1", "--wording", "no");
      expect(said("object", id, "--as", "VEL", "--key", "objection-1", "--wording", "no")).toEqual(first);
      expect(said("receipt", id, "objection-1")).toEqual(first);
      expect(settle("object", id, "--as", "VEL", "--key", "objection-1", "--wording", "otherwise").err).toContain("settle/key-reused");
      const onPaper = said("object", id, "--as", "Secretariat", "--capacity", "secretariat", "--party", "SOL", "--channel", "letter", "--received", first.entered, "--scan", "letter.pdf");
      expect([onPaper.accepted, onPaper.rule]).toEqual([true, "S4.14"]);
      const told = said<ProcedureTold>("show", id);
      expect([told.state, told.objections.map(({ party, enteredFor }) => [party, enteredFor]), told.scans?.map(({ name }) => name)]).toEqual(["broken", [["VEL", false], ["SOL", true]], ["letter.pdf"]]);
      expect(settle("keys", "rotate", "--organisation", "Secretariat").status).toBe(0);
      said("inform", id, "--as", "the presidency", "--capacity", "chair");
      expect(settle("export", id, "--out", "served.entente").status).toBe(0);
      expect(JSON.parse(settle("verify", "served.entente", "--format", "json").out)).toMatchObject({ holds: true, final: "informed_not_adopted" });
      expect(said<readonly unknown[]>("list")).toHaveLength(2);
    } finally {
      const ended = new Promise((resolve) => serving.once("close", resolve));
      serving.kill("SIGTERM");
      await ended;
    }
  }, 240_000);
});
