import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { kept } from "../../test/kept.js";
import { spokenReading, type Spoken } from "../../test/spoken-reading.js";
import { onBothStores } from "../../test/stores.js";
import { objectOf } from "../intake/lines.js";
import { acts, type Act } from "../model/acts.js";
import { targetOf } from "../model/corrections/things.js";
import { exportTables } from "../model/export.js";
import { codedActs, contextsOf, eventsOfExchange, eventsOfStatement } from "../outgoing/export/plover.js";
import { issues } from "../model/issues.js";
import type { Store } from "../record/store/open.js";
import { keepCorrection } from "../record/write/correct.js";
import { keepNotice } from "../record/write/keep.js";
import { exportRecord } from "./export.js";
import type { ExportRequest } from "./desk.js";

const world: readonly Spoken[] = [
  {
    language: "en", title: "=HYPERLINK(\"http://evil.example\")", publisher: "+Velmore Gazette", side: "x:velmore", published: "2024-03-05", exchange: { kind: "call", when: "2024-03-04", between: ["CHN", "RUS"] },
    said: [
      { by: "Wang Yi", party: "CHN", words: "=1+1; \"talks\", they said\nmust resume", to: { name: "Sergey Lavrov", party: "RUS" }, act: "request", issues: ["ceasefire", "health"], said: "2024-03-04" },
      { by: "Sergey Lavrov", party: "RUS", words: "-2 of the ports stay open 😀", act: "assert" },
    ],
  },
  { language: "fr", title: "Sans échange", publisher: null, published: null, said: [{ by: null, party: null, cue: "a dit", words: "rien n'a changé" }] },
  { language: "en", title: "Embargoed", publisher: "Velmore Gazette", published: "2024-03-06", said: [{ by: "Wang Yi", party: "CHN", words: "talks will go on", act: "commit" }] },
];
const at = "2026-01-02T00:00:00Z";

async function filled(store: Store): Promise<Store> {
  for (const one of world) await kept(store, spokenReading(one));
  await store.write(async (tx) => {
    await keepNotice(tx, { dispatch: 3, kind: "embargoed", by: "desk", at });
    await keepCorrection(tx, { dispatch: 1, author: "=Mira", at, body: { kind: "change", target: targetOf(spokenReading(world[0]!), "statement", "s2")!, field: "act", value: "commit", before: "assert", note: null } });
  });
  return store;
}

async function bytesOf(store: Store, request: ExportRequest): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportRecord(store, request)) {
    if ("refused" in piece) throw new Error(piece.refused.code);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
const linesOf = async (store: Store, request: ExportRequest): Promise<Record<string, unknown>[]> =>
  (await bytesOf(store, request)).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);

onBothStores("exporting", (ground) => {
  it("gives every table as JSON Lines and as CSV, with the columns that are documented", async () => {
    const store = await filled(await ground.empty());
    for (const what of ["dispatches", "statements", "exchanges", "parties", "corrections"] as const) {
      const columns = exportTables[what].map(({ name }) => name);
      const rows = await linesOf(store, { what, as: "jsonl" });
      expect(rows.length, what).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(columns);
      const csv = (await bytesOf(store, { what, as: "csv" })).toString("utf8");
      const table = parse(csv, { bom: true }) as string[][];
      expect(table[0]).toEqual(columns);
      expect(table.length - 1, what).toBe(rows.length);
      // No cell is a formula, and taking one apostrophe away gives the text back.
      for (const [index, row] of rows.entries())
        for (const [place, { name, type }] of exportTables[what].entries()) {
          const cell = table[index + 1]![place]!;
          expect(cell).not.toMatch(/^[\s]*[=+\-@]/u);
          if (type === "text" && typeof row[name] === "string") expect(cell === row[name] || cell === `'${row[name]}`, `${name}: ${cell}`).toBe(true);
        }
    }
  });

  it("gives a statement with its source for every cell", async () => {
    const store = await filled(await ground.empty());
    const [first, second] = await linesOf(store, { what: "statements", as: "jsonl" });
    expect(first).toMatchObject({
      id: "d1.s1", dispatch: "d1", speaker: "Wang Yi", speaker_person: expect.stringMatching(/^p[12]$/u) as string, speaker_party: "CHN", addressees: ["Sergey Lavrov"], addressee_parties: ["RUS"], words: world[0]!.said[0]!.words, exchange: "x1", exchange_kind: "call",
      said_from: "2024-03-04", issues: ["ceasefire", "health"], published: "2024-03-05T00:00:00.000Z", state: "published", chain: ["speaker: Wang Yi", "publisher: +Velmore Gazette"], corrected: false, rule: "attribute/made-up",
    });
    expect(second).toMatchObject({ id: "d1.s2", act: "commit", corrected: true });
    const [dispatch] = await linesOf(store, { what: "dispatches", as: "jsonl" });
    const [place] = first!["places"] as string[];
    const [start, end] = place!.split("-").map(Number);
    expect((dispatch!["text"] as string).slice(start, end)).toBe(first!["words"]);
  });

  it("narrows down by a query, and leaves out what is under embargo unless it is asked for", async () => {
    const store = await filled(await ground.empty());
    const ids = async (request: ExportRequest): Promise<unknown[]> => (await linesOf(store, request)).map(({ id }) => id);
    expect(await ids({ what: "statements", as: "jsonl" })).toEqual(["d1.s1", "d1.s2", "d2.s1"]);
    expect(await ids({ what: "statements", as: "jsonl", query: "talks" })).toEqual(["d1.s1"]);
    expect(await ids({ what: "statements", as: "jsonl", query: "talks is:embargoed,published" })).toEqual(["d1.s1", "d3.s1"]);
    expect(await ids({ what: "dispatches", as: "jsonl", query: "party:CHN" })).toEqual(["d1"]);
    expect(await ids({ what: "dispatches", as: "jsonl", query: "échange" })).toEqual(["d2"]);
    expect(await ids({ what: "exchanges", as: "jsonl", query: "talks" })).toEqual(["x1"]);
    expect(await ids({ what: "exchanges", as: "jsonl", query: "rien" })).toEqual([]);
    expect(await ids({ what: "corrections", as: "jsonl" })).toEqual(["k1"]);
  });

  it("gives Parquet with typed columns", async () => {
    const store = await filled(await ground.empty());
    const folder = mkdtempSync(join(tmpdir(), "entente-parquet-"));
    try {
      const file = join(folder, "statements.parquet");
      writeFileSync(file, await bytesOf(store, { what: "statements", as: "parquet" }));
      const { DuckDBInstance } = await import("@duckdb/node-api");
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const rows = (await connection.runAndReadAll(`select id, said_from::varchar as said, issues, corrected, words, typeof(published) as type from '${file}' order by id`)).getRowObjectsJson();
      expect(rows).toEqual([
        { id: "d1.s1", said: "2024-03-04", issues: ["ceasefire", "health"], corrected: false, words: world[0]!.said[0]!.words, type: "TIMESTAMP WITH TIME ZONE" },
        { id: "d1.s2", said: null, issues: [], corrected: true, words: world[0]!.said[1]!.words, type: "TIMESTAMP WITH TIME ZONE" },
        { id: "d2.s1", said: null, issues: [], corrected: false, words: "rien n'a changé", type: "TIMESTAMP WITH TIME ZONE" },
      ]);
      connection.closeSync();
      for (const what of ["dispatches", "exchanges", "parties", "corrections"] as const) expect((await bytesOf(store, { what, as: "parquet" })).subarray(0, 4).toString()).toBe("PAR1");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("gives W3C annotations, and events for PLOVER and CAMEO", async () => {
    const store = await filled(await ground.empty());
    const collections = await linesOf(store, { what: "statements", as: "w3c" });
    expect(collections.map(({ type, total }) => [type, total])).toEqual([["AnnotationCollection", 3], ["AnnotationCollection", 1]]);
    const table = parse((await bytesOf(store, { what: "all", as: "plover" })).toString("utf8"), { bom: true, columns: true }) as Record<string, string>[];
    expect(table.map(({ event_id, event_type, event_mode, cameo_root, source_country, target_country, contexts }) => [event_id, event_type, event_mode, cameo_root, source_country, target_country, contexts])).toEqual([
      ["d1.s1", "REQUEST", "", "02", "CHN", "RUS", "military; health"], ["d1.s2", "AGREE", "", "03", "RUS", "", ""],
      ["x1-1", "CONSULT", "phone", "04", "CHN", "RUS", ""], ["x1-2", "CONSULT", "phone", "04", "RUS", "CHN", ""],
    ]);
  });

  it("gives all that was kept, in lines that can be added to another record", async () => {
    const store = await filled(await ground.empty());
    const lines = await linesOf(store, { what: "all", as: "jsonl" });
    const dispatches = lines.filter(({ entente }) => entente === "dispatch");
    expect(dispatches.map(({ id }) => id)).toEqual(["d1", "d2", "d3"]);
    expect(dispatches[0]).toMatchObject({ corrections: [{ author: "=Mira", body: { kind: "change", value: "commit" } }], readings: [{ engine: "entente 0.1.0" }], revisions: [{ number: 1 }] });
    expect(dispatches[2]).toMatchObject({ head: { state: "embargoed" }, notices: [{ kind: "embargoed" }] });
    for (const [index, line] of dispatches.entries()) {
      const arrival = objectOf(line, "x", "x", {});
      expect(arrival).toMatchObject({ id: `d${index + 1}`, given: { text: spokenReading(world[index]!).text }, told: { language: world[index]!.language, title: world[index]!.title } });
    }
  });

  it("refuses what cannot be, before the first byte", async () => {
    const store = await filled(await ground.empty());
    const codeOf = async (request: ExportRequest): Promise<string> => {
      for await (const piece of exportRecord(store, request)) return "refused" in piece ? piece.refused.code : "bytes";
      return "nothing";
    };
    expect(await codeOf({ what: "statements", as: "xlsx" })).toBe("export/unknown-format");
    expect(await codeOf({ what: "statements", as: "constructor" })).toBe("export/unknown-format");
    expect(await codeOf({ what: "all", as: "csv" })).toBe("export/not-in-this-format");
    expect(await codeOf({ what: "parties", as: "csv", query: "party:CHN" })).toBe("export/no-query");
    expect(await codeOf({ what: "all", as: "jsonl", query: "talks" })).toBe("export/no-query");
    expect(await codeOf({ what: "statements", as: "csv", query: "colour:red" })).toBe("query/unknown-field");
    expect(await codeOf({ what: "exchanges", as: "plover", query: "party:Nowhere" })).toBe("query/no-such-party");
    expect(await codeOf({ what: "statements", as: "csv", query: "nothingofthekind" })).toBe("bytes");
  });
});

describe("docs/export.md", () => {
  const documented = readFileSync("docs/export.md", "utf8");
  it("has every column as it is", () => {
    for (const [name, columns] of Object.entries(exportTables))
      expect(documented).toContain(`### ${name}\n\n| column | type | what it holds |\n|---|---|---|\n${columns.map(({ name: column, type, says }) => `| \`${column}\` | ${type} | ${says} |`).join("\n")}\n`);
  });
  it("has every act as it is coded", () => {
    for (const [act, { plover, mode, cameo }] of Object.entries(codedActs)) expect(documented).toContain(`| ${act} | ${plover ?? "–"} | ${mode ?? "–"} | ${cameo} |`);
  });
});

describe("events", () => {
  it("has every act, and contexts for issues that are there", () => {
    expect(Object.keys(codedActs)).toEqual(Object.keys(acts));
    for (const issue of Object.keys(contextsOf)) expect(issues).toHaveProperty(issue);
  });
  it("codes nobody's statement as nobody's event, and exchanges only where they were held", () => {
    const row = { id: "d1.s1", act: "request" satisfies Act, speaker_party: null, addressee_parties: ["RUS"], addressees: [], issues: [], published: null };
    expect(eventsOfStatement(row)).toEqual([]);
    expect(eventsOfStatement({ ...row, speaker_party: "WHO", addressee_parties: ["WHO", "RUS/foreign-ministry", "x:velmore"] }).map(({ event_id, source_country, target_country }) => [event_id, source_country, target_country])).toEqual([["d1.s1-1", null, "RUS"], ["d1.s1-2", null, null]]);
    const exchange = { id: "x1", status: "planned", parties: ["CHN", "RUS"], kind: "visit", channel: null, dispatches: ["d1"], from_day: null, name: null };
    expect(eventsOfExchange(exchange)).toEqual([]);
    expect(eventsOfExchange({ ...exchange, status: "held" }).map(({ event_mode }) => event_mode)).toEqual(["visit", "visit"]);
    expect(eventsOfExchange({ ...exchange, status: "held", parties: ["CHN", "RUS", "FRA"] })).toHaveLength(6);
  });
});
