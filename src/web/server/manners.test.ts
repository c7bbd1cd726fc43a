import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serving, type RawAnswer, type Serving } from "../../../test/web/serving.js";

// What reaches the record from a browser that was led astray. Every request is written by hand, as an attacker's page would have the
// browser send it; what the record holds is looked at afterwards, so that a refusal which changed something would be seen.

let served: Serving;
let host: string;
beforeAll(async () => {
  served = await serving();
  host = new URL(served.address).host;
  const [one] = await served.add([{ id: "a", from: "a", given: { text: "The foreign minister of Arvenia, Ruben Astier, said on 14 May 2031 that the crossing at Tarn would reopen." }, told: { language: "en", published: "2031-05-14" } }]);
  expect(one).toMatchObject({ status: "added", statements: 1 });
});
afterAll(() => served.close());

const code = (answer: RawAnswer): string | undefined => answer.json<{ refused?: { code: string } }>().refused?.code;
const correction = JSON.stringify({ id: "d1.s1", does: "change", fields: [{ name: "act", value: "commit" }] });
const ours = (): Record<string, string> => ({ host, origin: served.address, "sec-fetch-site": "same-origin", "content-type": "application/json" });
const corrections = async (): Promise<number> => (await served.raw({ path: "/api/dispatches" })).json<{ dispatches: { corrections: number }[] }>().dispatches[0]!.corrections;

describe("a name that was moved to this machine (DNS rebinding)", () => {
  test.each([
    ["the attacker's name", () => "evil.example:" + host.split(":")[1]], ["a name that begins like ours", () => `localhost.evil.example:${host.split(":")[1]}`], ["no port", () => "localhost"],
    ["another port", () => "127.0.0.1:1"], ["another address of loopback", () => `127.0.0.2:${host.split(":")[1]}`], ["all addresses", () => `0.0.0.0:${host.split(":")[1]}`],
  ])("%s", async (_, name) => {
    for (const path of ["/", "/api/me", "/api/find?q=", "/api/openapi.json", "/desk/ping", "/assets/x.js"]) {
      const answer = await served.raw({ path, headers: { host: name() } });
      expect([answer.status, code(answer)], path).toEqual([421, "web/other-host"]);
    }
    const wrote = await served.raw({ method: "POST", path: "/api/corrections", headers: { ...ours(), host: name(), origin: `http://${name()}` }, body: correction });
    expect(wrote.status).toBe(421);
  });

  test.each([["none at all", "GET /api/me HTTP/1.0\r\n\r\n"], ["an empty one", "GET /api/me HTTP/1.0\r\nHost:\r\n\r\n"], ["none but in the address", "GET http://HOST/api/me HTTP/1.0\r\n\r\n"], ["another before ours", "GET /api/me HTTP/1.0\r\nHost: evil.example\r\nHost: HOST\r\n\r\n"]])("%s", async (_, words) => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(host.split(":")[1]), "127.0.0.1", () => socket.end(words.replaceAll("HOST", host)));
      socket.setEncoding("utf8").on("data", (some: string) => (text += some)).on("close", () => resolve(text)).on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.[01] (?:421|400) /);
    expect(answer).not.toContain("M. Vorrandt");
  });

  test("ours, in capitals or by number", async () => {
    const [, port] = host.split(":");
    for (const name of [`localhost:${port}`, `LOCALHOST:${port}`, `127.0.0.1:${port}`]) expect((await served.raw({ path: "/api/me", headers: { host: name } })).status, name).toBe(200);
  });
});

describe("a page of another site (CSRF)", () => {
  test.each<[string, Record<string, string>, string]>([
    ["with its origin", { origin: "https://evil.example", "content-type": "application/json" }, "web/other-page"],
    ["with the origin of a sandboxed frame", { origin: "null", "content-type": "application/json" }, "web/other-page"],
    ["with another port of this machine", { origin: "http://127.0.0.1:1", "content-type": "application/json", "sec-fetch-site": "same-site" }, "web/other-page"],
    ["with our name over https", { origin: "https://localhost", "content-type": "application/json" }, "web/other-page"],
    ["without an origin, as of another site", { "content-type": "application/json", "sec-fetch-site": "cross-site" }, "web/other-page"],
    ["without an origin, as of the same site", { "content-type": "application/json", "sec-fetch-site": "same-site" }, "web/other-page"],
    ["without anything", { "content-type": "application/json" }, "web/no-origin"],
    ["as typed by hand", { "content-type": "application/json", "sec-fetch-site": "none" }, "web/no-origin"],
  ])("%s changes nothing", async (_, headers, refused) => {
    for (const [path, body] of [["/api/corrections", correction], ["/api/corrections/k1/undo", "{}"], ["/api/merges/m1", '{"decision":"confirmed"}'], ["/api/notices", '{"id":"d1","kind":"withdrawn"}'], ["/api/dispatches", '{"text":"Velmore said no."}']] as const) {
      const answer = await served.raw({ method: "POST", path, headers: { host, ...headers }, body });
      expect([answer.status, code(answer)], path).toEqual([403, refused]);
    }
    expect(await corrections()).toBe(0);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain; x=application/json", ""])("a form sent as “%s” is no JSON, even from our pages", async (type) => {
    const { "content-type": _, ...headers } = ours();
    const answer = await served.raw({ method: "POST", path: "/api/corrections", headers: { ...headers, ...(type && { "content-type": type }) }, body: correction });
    expect([answer.status, code(answer)]).toEqual([415, "web/other-type"]);
    expect(await corrections()).toBe(0);
  });

  test("reads nothing: neither as a picture, nor as a script, nor by a link into the API", async () => {
    for (const headers of [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }, { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }, { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, { origin: "https://evil.example" }])
      for (const path of ["/api/find?q=", "/api/export?what=all&as=jsonl", "/api/events", "/api/feed.atom"]) expect((await served.raw({ path, headers: { host, ...headers } })).status, path).toBe(403);
  });

  test("may link to our pages, and only link", async () => {
    expect((await served.raw({ path: "/find", headers: { host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" } })).status).not.toBe(403);
    expect((await served.raw({ path: "/find", headers: { host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" } })).status).toBe(403);
  });

  test("gets no leave from us: nothing is said to any other origin", async () => {
    const asked = await served.raw({ method: "OPTIONS", path: "/api/corrections", headers: { host, origin: "https://evil.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type" } });
    expect(asked.status).toBe(403);
    expect(Object.keys(asked.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(Object.keys((await served.raw({ path: "/api/me", headers: { host, origin: served.address } })).headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

describe("whom it lets in", () => {
  test("our own pages, and programs that show the token", async () => {
    const before = await corrections();
    const page = await served.raw({ method: "POST", path: "/api/corrections", headers: ours(), body: correction });
    expect(page.json()).toMatchObject({ corrections: ["k1"], changes: [{ field: "act", after: "commit" }] });
    const program = await served.raw({ method: "POST", path: "/api/corrections", headers: { host, authorization: `Bearer ${served.token}`, "content-type": "application/json" }, body: correction.replace("commit", "report") });
    expect(program.status).toBe(200);
    expect(await corrections()).toBe(before + 2);
    const guessed = await served.raw({ method: "POST", path: "/api/corrections", headers: { host, authorization: "Bearer the-token-of-a-tesx", "content-type": "application/json" }, body: correction });
    expect(code(guessed)).toBe("web/no-origin");
  });

  test("who corrects is known from who asks, whatever is sent", async () => {
    const forged = await served.raw({ method: "POST", path: "/api/corrections", headers: ours(), body: JSON.stringify({ id: "d1.s1", does: "confirm", fields: [], by: "L. Korvath" }) });
    expect([forged.status, code(forged)]).toEqual([400, "web/bad-request"]);
    expect((await served.raw({ path: "/api/things/k1" })).json()).toMatchObject({ correction: { by: "M. Vorrandt" } });
  });

  test("the desk only with the token, and never a page", async () => {
    const ask = (headers: Record<string, string>): Promise<RawAnswer> => served.raw({ method: "POST", path: "/desk/status", headers: { host, ...headers }, body: "{}" });
    const shown = { authorization: `Bearer ${served.token}`, "entente-desk": "1" };
    expect((await ask(shown)).status).toBe(200);
    expect(code(await ask({ "entente-desk": "1" }))).toBe("web/no-token");
    expect(code(await ask({ ...shown, origin: served.address }))).toBe("web/from-a-page");
    expect(code(await ask({ ...shown, "entente-desk": "0" }))).toBe("web/other-version");
  });
});

describe("what every answer tells the browser", () => {
  test.each(["/", "/api/me", "/api/nothing-there", "/api/export?what=statements&as=csv", "/api/feed.atom", "/assets/none.js"])("%s", async (path) => {
    const { headers } = await served.raw({ path });
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" });
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("and what it asks of who is refused at the door", async () => {
    expect((await served.raw({ path: "/api/me", headers: { host: "evil.example" } })).headers["content-security-policy"]).toContain("default-src 'none'");
  });
});

test("more than can be meant is refused, however it is sent", async () => {
  const announced = await served.raw({ method: "POST", path: "/api/corrections", headers: { ...ours(), "content-length": String(17 * 1024 * 1024) }, body: "x".repeat(17 * 1024 * 1024) }).catch((error: NodeJS.ErrnoException) => error);
  if ("status" in announced) expect([announced.status, code(announced)]).toEqual([413, "web/too-long"]);
  else expect(announced.code).toMatch(/ECONNRESET|EPIPE/);
  expect((await served.raw({ path: "/api/me" })).status).toBe(200);
});

test.each(["/../package.json", "/..%2fpackage.json", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%5c..%5cpackage.json", "/%00", "/assets/%c0%ae%c0%ae/package.json", "//etc/passwd"])("no file beside the pages is given: %s", async (path) => {
  const { text } = await served.raw({ path });
  expect(text).not.toMatch(/"dependencies"|root:/);
});
