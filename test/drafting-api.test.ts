import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefused, type Answer } from "../src/desk/desk.js";
import type { DraftTold, LiveSteps, PaperTold } from "../src/desk/drafting/asked.js";
import { soleUser } from "../src/model/actor.js";
import { remoteDesk } from "../src/web/remote/remote-desk.js";
import { actor, actorCookie, actorsByCookie } from "./web/actors.js";
import { serving, type RawAnswer, type Serving } from "./web/serving.js";

const actors = { arv: actor({ name: "Ruben Astier", party: "ARV", organisation: "o-arv" }), vel: actor({ name: "Lena Korvath", party: "VEL", organisation: "o-vel" }), ost: actor({ name: "Otto Brandt", party: "OST", organisation: "o-ost" }), looks: actor({ name: "Ivo Tarn", party: "VEL", organisation: "o-vel", role: "reader" }) };
let server: Serving;
beforeAll(async () => {
  server = await serving({ admission: actorsByCookie(actors) });
});
afterAll(() => server?.close());

const ask = (as: keyof typeof actors, path: string, body?: unknown): Promise<RawAnswer> =>
  server.raw({ path, ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }), headers: { host: new URL(server.address).host, origin: server.address, "content-type": "application/json", cookie: `${actorCookie}=${as}` } });
const good = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};

test("a draft over HTTP: begun, written in, frozen, amended, merged, printed; others do not find it", async () => {
  const { id } = (await ask("arv", "/api/drafts", { title: "Crossing at Tarn", words: "Noting the call,\n\n1. Requests a report;", parties: ["VEL"] })).json<DraftTold>();
  expect((await ask("vel", `/api/drafts/${id}/steps`, { phase: 1, version: 0, client: "c1", steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "Gravely " }] } }] })).json()).toEqual({ phase: 1, version: 1 });
  const late = await ask("arv", `/api/drafts/${id}/steps`, { phase: 1, version: 0, client: "c2", steps: [{ stepType: "replace", from: 1, to: 1 }] });
  expect([late.status, late.json<{ refused: { code: string } }>().refused.code]).toEqual([409, "draft/behind"]);
  expect((await ask("vel", `/api/drafts/${id}/steps?since=0`)).json<LiveSteps>().steps.map(({ party, by }) => [party, by])).toEqual([["VEL", "Lena Korvath"]]);
  expect((await ask("vel", `/api/drafts/${id}/acts`, { act: { does: "freeze", version: "v1" } })).status).toBe(403);
  expect((await ask("looks", `/api/drafts/${id}/acts`, { act: { does: "sponsor", how: "join" } })).json()).toMatchObject({ refused: { code: "web/may-not" } });
  expect((await ask("looks", `/api/drafts/${id}`)).status).toBe(200);
  for (const path of [`/api/drafts/${id}`, `/api/drafts/${id}/steps`, `/api/drafts/${id}/events`, `/api/drafts/${id}/papers/text.docx`]) expect([path, (await ask("ost", path)).status]).toEqual([path, 404]);
  expect((await ask("ost", "/api/drafts")).json()).toEqual([]);
  const frozen = (await ask("arv", `/api/drafts/${id}/acts`, { act: { does: "freeze", version: "v1" } })).json<DraftTold>();
  expect(frozen.text!.paragraphs.map(({ text }) => text)).toEqual(["Gravely Noting the call,", "Requests a report;"]);
  const edited = frozen.text!.paragraphs.map((one, index) => (index === 1 ? { ...one, text: "Requests a written report;" } : one));
  for (let times = 0; times < 2; times++) expect((await ask("vel", `/api/drafts/${id}/acts`, { key: "the-same-key", act: { does: "propose", base: "v1", edited, reason: "Clearer." } })).json<DraftTold>().amendments.map(({ amendment }) => amendment.id)).toEqual(["VEL-1"]);
  const paper = await ask("vel", `/api/drafts/${id}/papers/amendments.html?language=fr`);
  expect([paper.status, paper.headers["content-type"], paper.headers["content-disposition"], paper.headers["content-security-policy"]?.includes("script-src 'self'")]).toEqual([200, "text/html; charset=utf-8", 'attachment; filename="Crossing-at-Tarn-amendments.html"', true]);
  expect(paper.text).toContain("<ins title=\"inséré par VEL\">written </ins>");
  expect((await ask("vel", `/api/drafts/${id}/papers/amendments.exe`)).status).toBe(404);
  expect((await ask("vel", `/api/drafts/${id}/documents`, { base64: "bm90aGluZw==" })).json()).toMatchObject({ refused: { code: "intake/bad-docx" } });
  expect((await ask("arv", `/api/drafts/${id}/acts`, { act: { does: "merge", version: "v2" } })).json<DraftTold>().text!.paragraphs[1]!.text).toBe("Requests a written report;");
  expect((await ask("arv", `/api/drafts/${id}/acts`, { act: { does: "nothing" } })).status).toBe(400);
});

test("a command's desk in another process asks the same and is told the same", async () => {
  const desk = remoteDesk({ address: server.address, token: server.token });
  const by = soleUser("M. Vorrandt");
  const { id } = good(await desk.drafting.open({ title: "Port of Lund", words: "1. Invites all States to keep the port of Lund open;", parties: ["VEL"], penholder: "ARV", by }));
  good(await desk.drafting.act({ id, by, act: { does: "freeze", version: "v1" } }));
  good(await desk.drafting.act({ id, by, as: "VEL", act: { does: "propose", base: "v1", operations: [{ does: "replace", target: "p1", at: { start: 0, end: 7 }, text: "Urges" }] } }));
  const { base64 } = good(await desk.drafting.paper({ id, by, paper: "amendments.docx", tongue: "en" }));
  const read: PaperTold = good(await desk.drafting.readPaper({ id, by, base64 }));
  expect(read.amendments.map((one) => [one.id, one.by, one.operations])).toEqual([["VEL-1", "VEL", [{ does: "replace", target: "p1", at: { start: 0, end: 7 }, text: "Urges" }]]]);
  good(await desk.drafting.act({ id, by, act: { does: "merge", version: "v2" } }));
  good(await desk.drafting.act({ id, by, act: { does: "adopt", symbol: "A/1", body: "Assembly", on: "2031-05-14" } }));
  expect(good(await desk.language({ words: "keeping the port of Lund open" })).found[0]!.formulation.symbol).toBe("A/1");
  const found = await ask("ost", `/api/language?${new URLSearchParams({ q: "keeping the port of Lund open" })}`);
  expect(found.json<{ found: readonly unknown[] }>().found).toHaveLength(1);
});
