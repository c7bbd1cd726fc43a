// Keeps readings as the desk does, without reading anything: `node crash-writer.mjs DIST FILE STORE`. FILE has a reading a line.
// Three go into each transaction; each is acknowledged, as `entente add` would, once it is durable.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [dist, file, folder] = process.argv.slice(2);
const from = (path) => import(pathToFileURL(join(dist, path)).href);
const { openStore } = await from("record/store/open.js");
const { keepDispatch, keepReading, keepRevision } = await from("record/write/keep.js");
const { gather } = await from("record/gather/gather.js");

const readings = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const at = "2020-03-28T12:10:00Z";
const store = await openStore({ folder }, { purpose: "the crash bench" });
if ("code" in store) throw new Error(store.says);
for (let next = 0; next < readings.length; next += 3) {
  const kept = await store.write(async (tx) => {
    const lines = [];
    for (const reading of readings.slice(next, next + 3)) {
      const dispatch = await keepDispatch(tx, { key: `text:${reading.id}`, at });
      const revision = await keepRevision(tx, { dispatch, text: reading.text, hash: reading.id, told: {}, encoding: null, origin: null, at });
      const { exchanges, people } = await keepReading(tx, { dispatch, revision, reading, at });
      await gather(tx, { dispatch, reading, exchanges, people, publishes: [], at });
      lines.push({ status: "added", id: `d${dispatch}`, own: reading.id, statements: reading.statements.length });
    }
    return lines;
  });
  for (const line of kept) process.stdout.write(`${JSON.stringify(line)}\n`);
}
