import { createHash } from "node:crypto";
import type { Reading } from "../src/model/reading.js";
import type { Store } from "../src/record/store/open.js";
import { keepDispatch, keepReading, keepRevision } from "../src/record/write/keep.js";

/** Keeps a reading as a dispatch of its own; gives the dispatch's number. */
export const kept = (store: Store, reading: Reading, at = "2026-01-01T00:00:00Z", key = `text:${createHash("sha256").update(reading.text).digest("hex")}`): Promise<number> => store.write(async (tx) => {
  const dispatch = await keepDispatch(tx, { key, url: reading.dispatch.told.url ?? null, at });
  const revision = await keepRevision(tx, { dispatch, text: reading.text, hash: key, told: reading.dispatch.told, encoding: null, origin: null, at });
  await keepReading(tx, { dispatch, revision, reading, at });
  return dispatch;
});
