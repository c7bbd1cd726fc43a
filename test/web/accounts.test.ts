import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { soleUser, type Role } from "../../src/model/actor.js";
import { access } from "../../src/web/server/access.js";
import { usualLimits } from "../../src/web/accounts/limits.js";
import { onBothStores } from "../stores.js";
import { serving, type RawAnswer, type Serving } from "./serving.js";
import { cookieIn, signedIn, testPassword, type SignedIn } from "./signed-in.js";

// A house with accounts as whoever wants in sees it: by HTTP, with real sessions, on both stores.

const code = (answer: RawAnswer): string | null => (answer.text.startsWith("{") ? answer.json<{ refused?: { code: string } }>().refused?.code ?? null : null);
const roomy = { ...usualLimits, unknown: { points: 100_000, duration: 60 }, tries: { pair: { points: 1_000, duration: 60 }, account: { points: 1_000, duration: 60 }, address: { points: 1_000, duration: 60 } } };

onBothStores("a house with accounts", ({ place }) => {
  let house: Serving;
  beforeAll(async () => void (house = await serving({ where: await place(), accounts: { limits: roomy } })));
  afterAll(() => house?.close());

  const ours = (cookie?: string): Record<string, string> => ({ host: new URL(house.address).host, origin: house.address, "content-type": "application/json", ...(cookie !== undefined && { cookie }) });
  const get = (path: string, cookie?: string): Promise<RawAnswer> => house.raw({ path, headers: ours(cookie) });
  const post = (path: string, body: unknown, cookie?: string, more: Record<string, string> = {}): Promise<RawAnswer> => house.raw({ method: "POST", path, headers: { ...ours(cookie), ...more }, body: JSON.stringify(body) });
  const signIn = (email: string, password = testPassword, cookie?: string): Promise<RawAnswer> => post("/api/accounts/sign-in", { email, password }, cookie);

  test("tells who is in, and that there are accounts", async () => {
    expect((await get("/api/me")).json()).toEqual({ user: null, accounts: true, organisation: null, openid: null });
    const lena = await signedIn(house, { name: "Lena Korvath", role: "administrator" });
    expect((await get("/api/me", lena.cookie)).json()).toEqual({ user: lena.actor, accounts: true, organisation: "Ministry of Velmore", openid: null });
    expect(lena.actor).toMatchObject({ name: "Lena Korvath", role: "administrator", organisation: "o1", party: "VEL" });
  });

  describe("every route, by real sessions", () => {
    const everybody: readonly (Role | "-")[] = ["-", "reader", "editor", "officer", "administrator"];
    const seated = new Map<string, SignedIn>();
    beforeAll(async () => {
      for (const role of everybody.slice(1) as Role[]) seated.set(role, await signedIn(house, { name: `Some ${role}`, role }));
    });
    test.each(Object.entries(access).filter(([route]) => !route.endsWith("/events")))("%s is for %s", async (route, least) => {
      const [method, pattern] = route.split(" ") as [string, string];
      const path = pattern.replace(":id", "none").replace("/*", "/find");
      for (const who of everybody) {
        const cookie = seated.get(who)?.cookie;
        // What is sent means nothing to anybody: whoever may ask is refused for that, or answered, and never for who they are.
        const answer = method === "GET" ? await get(path, cookie) : await post(path, { nonsense: true }, cookie);
        const may = least === "anyone" || everybody.indexOf(who) >= everybody.indexOf(least);
        const turnedAway = code(answer) === "web/not-known" ? "not known" : code(answer) === "web/may-not" ? "may not" : "heard";
        expect([route, who, turnedAway]).toEqual([route, who, may ? "heard" : who === "-" ? "not known" : "may not"]);
        expect(answer.status, `${route} ${who} ${answer.text.slice(0, 200)}`).not.toBe(500);
      }
    });
  });

  describe("the cookie", () => {
    test("is for the server alone, of this house alone, and new with every entry", async () => {
      const { email } = await signedIn(house, { name: "Mira Odal" });
      const [one, other] = [await signIn(email), await signIn(email)];
      for (const answer of [one, other]) {
        expect(answer.headers["set-cookie"]).toHaveLength(1);
        expect(answer.headers["set-cookie"]![0]).toMatch(/^entente\.session_token=[^;]{60,}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
        expect(answer.text).not.toContain(cookieIn(answer.headers["set-cookie"]).slice(22, 50));
      }
      expect(cookieIn(one.headers["set-cookie"])).not.toBe(cookieIn(other.headers["set-cookie"]));
    });

    test("cannot be laid under somebody: whatever was there before entering is worth nothing after", async () => {
      const attacker = await signedIn(house, { name: "An Attacker" });
      const { email } = await signedIn(house, { name: "A Victim" });
      for (const planted of [attacker.cookie, "entente.session_token=planted", "entente.session_token=planted.signature; entente.session_token=other"]) {
        const answer = await signIn(email, testPassword, planted);
        expect(cookieIn(answer.headers["set-cookie"])).not.toBe(planted);
        expect((await get("/api/me", planted)).json<{ user: unknown }>().user).toBeNull();
      }
    });

    test("is worth nothing once its session ends, by whomever, and at once", async () => {
      const ended: [string, (somebody: SignedIn) => Promise<unknown>][] = [
        ["signing out", ({ cookie }) => post("/api/accounts/sign-out", {}, cookie)],
        ["elsewhere", async ({ email }) => {
          const other = cookieIn((await signIn(email)).headers["set-cookie"]);
          return post("/api/accounts/own/sessions/others/end", {}, other);
        }],
        ["another password", async ({ email }) => post("/api/accounts/own/password", { current: testPassword, password: "five other words entirely" }, cookieIn((await signIn(email)).headers["set-cookie"]))],
        ["a command", ({ email }) => house.desk.accounts.endSessionsOf({ person: email, by: soleUser("the keeper") })],
        ["leaving the organisation", ({ email }) => house.desk.accounts.giveRole({ person: email, organisation: "Secretariat", role: null, by: soleUser("the keeper") })],
      ];
      for (const [how, end] of ended) {
        const somebody = await signedIn(house, { name: `Ended by ${how}`, organisation: "Secretariat", party: null });
        expect((await get("/api/status", somebody.cookie)).status).toBe(200);
        await end(somebody);
        expect([how, code(await get("/api/status", somebody.cookie))]).toEqual([how, "web/not-known"]);
      }
    });

    test("does not keep a stream open that its session was given", async () => {
      const somebody = await signedIn(house, { name: "A Listener" });
      const closed = new Promise<void>((resolve, reject) => {
        const { hostname, port } = new URL(house.address);
        request({ hostname, port, path: "/api/events", headers: { ...ours(somebody.cookie) } }, (answer) => {
          expect(answer.statusCode).toBe(200);
          answer.on("data", () => undefined).on("end", resolve).on("error", () => resolve());
          void house.desk.accounts.endSessionsOf({ person: somebody.email, by: soleUser("the keeper") });
        }).on("error", reject).end();
      });
      await closed;
    });
  });

  describe("whoever is not let in", () => {
    test("hears the same, whatever is wrong, with no word of who is here", async () => {
      const { email } = await signedIn(house, { name: "Odal Renn" });
      const answers = [await signIn(email, "not the right password"), await signIn("nobody@house.example", "not the right password"), await signIn("no address at all", "x"), await signIn(email, "")];
      for (const answer of answers.slice(0, 3)) expect([answer.status, answer.text, answer.headers["set-cookie"]]).toEqual([answers[0]!.status, answers[0]!.text, undefined]);
      expect(answers[0]!.status).toBe(401);
      expect(code(answers[3]!)).toBe("web/bad-request");
    });

    test("is not helped by the token of a link, a session's id or the account's id", async () => {
      const somebody = await signedIn(house, { name: "Ids Known" });
      const { sessions } = (await get("/api/accounts/own", somebody.cookie)).json<{ sessions: { id: string }[] }>();
      for (const guess of [sessions[0]!.id, somebody.actor.account!, ""]) expect(code(await get("/api/status", `entente.session_token=${guess}`))).toBe("web/not-known");
      expect(JSON.stringify(sessions)).not.toContain(decodeURIComponent(somebody.cookie.split("=")[1]!).split(".")[0]!);
    });

    test("cannot ask from another site, under another name, or by a form", async () => {
      const { email, cookie } = await signedIn(house, { name: "Well Meaning" });
      const body = { email, password: testPassword };
      expect(code(await post("/api/accounts/sign-in", body, undefined, { origin: "https://evil.example" }))).toBe("web/other-page");
      expect(code(await post("/api/accounts/sign-out", {}, cookie, { origin: "https://evil.example" }))).toBe("web/other-page");
      expect(code(await post("/api/accounts/sign-in", body, undefined, { host: "evil.example", origin: "http://evil.example" }))).toBe("web/other-host");
      expect(code(await post("/api/accounts/sign-in", body, undefined, { "content-type": "text/plain" }))).toBe("web/other-type");
      expect((await get("/api/status", cookie)).status).toBe(200);
      const elsewhere = await post("/api/accounts/invitations", { email: "x@house.example", organisation: "o1", role: "reader" }, (await signedIn(house, { name: "Host Header", role: "administrator" })).cookie, { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" });
      expect(elsewhere.json<{ link: string }>().link.startsWith(`${house.address}/invited#`), "a link leads here whatever a request says").toBe(true);
    });

    test("reaches the desk of commands neither by a session nor through a proxy", async () => {
      const { cookie } = await signedIn(house, { name: "A Curious One", role: "administrator" });
      const desk = (headers: Record<string, string>): Promise<RawAnswer> => house.raw({ method: "POST", path: "/desk/status", headers: { host: new URL(house.address).host, "entente-desk": "1", ...headers }, body: "{}" });
      expect(code(await desk({ cookie }))).toBe("web/no-token");
      expect(code(await desk({ authorization: `Bearer ${house.token}`, "x-forwarded-for": "192.0.2.1" }))).toBe("web/elsewhere");
      expect((await desk({ authorization: `Bearer ${house.token}` })).status).toBe(200);
    });
  });

  test("shows the token of the lock file and is the one user of the record", async () => {
    const answer = await house.raw({ path: "/api/me", headers: { host: new URL(house.address).host, authorization: `Bearer ${house.token}` } });
    expect(answer.json()).toMatchObject({ user: { account: null, role: "administrator" } });
  });

  test("signs what is corrected with the name of the account, whatever is sent", async () => {
    const editor = await signedIn(house, { name: "Vesna Korvath", role: "editor" });
    await house.add([{ id: "a", from: "a", given: { text: "The foreign minister of Arvenia, Ruben Astier, said on 14 May 2031 that the crossing at Tarn would reopen." }, told: { language: "en", published: "2031-05-14" } }]);
    expect((await post("/api/corrections", { id: "d1.s1", does: "confirm" }, editor.cookie)).status).toBe(200);
    expect((await get("/api/things/k1", editor.cookie)).json()).toMatchObject({ correction: { by: "Vesna Korvath" } });
  });

  test("takes no other organisation's role along, and forgets nothing when one acts for another", async () => {
    const both = await signedIn(house, { name: "Of Two Houses", organisation: "Ministry of Kestria", party: "KES", role: "administrator" });
    const invited = await house.desk.accounts.invite({ email: both.email, organisation: "Tarn Gazette", kind: "newsroom", role: "reader", by: soleUser("the keeper") });
    const word = (invited as { link: string }).link.split("#")[1]!;
    const joined = cookieIn((await post("/api/accounts/invitations/accept", { word }, both.cookie)).headers["set-cookie"]);
    expect((await get("/api/accounts/people", joined)).json<{ people: { email: string }[] }>().people.map(({ email }) => email)).toEqual([both.email]);
    const own = (await get("/api/accounts/own", joined)).json<{ organisations: { id: string; name: string }[] }>();
    const gazette = own.organisations.find(({ name }) => name === "Tarn Gazette")!.id;
    await post("/api/accounts/own/organisation", { organisation: gazette }, joined);
    expect((await get("/api/me", joined)).json()).toMatchObject({ user: { role: "reader", party: null, organisation: gazette } });
    expect(code(await get("/api/accounts/people", joined))).toBe("web/may-not");
    expect(code(await post("/api/dispatches", { text: "Velmore said no." }, joined))).toBe("web/may-not");
    expect(code(await post("/api/accounts/own/organisation", { organisation: "o1" }, joined))).toBe("accounts/no-such-organisation");
  });
});

describe("limits", () => {
  let house: Serving;
  beforeAll(async () => void (house = await serving({ accounts: { address: "http://localhost:1", limits: { ...usualLimits, tries: { pair: { points: 3, duration: 600 }, account: { points: 6, duration: 600 }, address: { points: 8, duration: 600 } }, invitations: { points: 2, duration: 600 }, known: { points: 40, duration: 600 }, unknown: { points: 60, duration: 600 } } } })));
  afterAll(() => house?.close());
  const headers = (more: Record<string, string> = {}): Record<string, string> => ({ host: "localhost:1", origin: "http://localhost:1", "content-type": "application/json", ...more });
  const from = (address: string) => ({ "x-forwarded-for": `10.9.9.9, ${address}` });
  const post = (path: string, body: unknown, more: Record<string, string>): Promise<RawAnswer> => house.raw({ method: "POST", path, headers: headers(more), body: JSON.stringify(body) });
  const tryIn = (email: string, address: string, password = "not the right password"): Promise<RawAnswer> => post("/api/accounts/sign-in", { email, password }, from(address));
  const local = (): Pick<Serving, "desk" | "address" | "raw"> => ({ ...house, address: "http://localhost:1" });

  test("passwords cannot be tried out: not many at once, not one account from many places, not many accounts from one", async () => {
    const { email } = await signedIn(local(), { name: "Lena Korvath" });
    const atOnce = await Promise.all(Array.from({ length: 20 }, () => tryIn(email, "192.0.2.1")));
    expect(atOnce.filter(({ status }) => status === 401)).toHaveLength(3);
    const refused = atOnce.find(({ status }) => status === 429)!;
    expect([code(refused), Number(refused.headers["retry-after"])]).toEqual(["accounts/too-many-tries", expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 600)]);
    expect((await tryIn(email, "192.0.2.1", testPassword)).status, "also not with the right one").toBe(429);
    expect((await tryIn(email, "192.0.2.2", testPassword)).status, "who comes from elsewhere gets in").toBe(200);
    const spread = await Promise.all(Array.from({ length: 12 }, (_, at) => tryIn(email, `198.51.100.${at}`)));
    expect(spread.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(3);
    const many = await Promise.all(Array.from({ length: 12 }, (_, at) => tryIn(`someone${at}@house.example`, "203.0.113.5")));
    expect(many.filter(({ status }) => status === 401)).toHaveLength(8);
    const net = await Promise.all(Array.from({ length: 12 }, (_, at) => tryIn(`other${at}@house.example`, `2001:db8:1:2::${at + 1}`)));
    expect(net.filter(({ status }) => status === 401), "a net of the sixth version is one place").toHaveLength(8);
  });

  test("nor links made up, nor invitations without end, nor anything asked without end", async () => {
    const links = await Promise.all(Array.from({ length: 12 }, (_, at) => post("/api/accounts/invitations/look", { word: `made-up-${at}` }, from("192.0.2.77"))));
    expect(links.filter(({ status }) => status === 410).length).toBeLessThanOrEqual(3);
    const head = await signedIn(local(), { name: "Ruben Astier", role: "administrator" });
    const invite = (at: number): Promise<RawAnswer> => post("/api/accounts/invitations", { email: `p${at}@house.example`, organisation: "o1", role: "reader" }, { cookie: head.cookie });
    expect([(await invite(1)).status, (await invite(2)).status, code(await invite(3))]).toEqual([200, 200, "web/too-often"]);
    const asked = await Promise.all(Array.from({ length: 60 }, () => house.raw({ path: "/api/status", headers: headers({ cookie: head.cookie }) })));
    expect(asked.some((answer) => answer.status === 200) && asked.some((answer) => answer.status === 429 && Number(answer.headers["retry-after"]) > 0)).toBe(true);
    const unknown = await Promise.all(Array.from({ length: 80 }, () => house.raw({ path: "/api/me", headers: headers(from("192.0.2.99")) })));
    expect(unknown.filter(({ status }) => status === 429)).toHaveLength(20);
  });
});

describe("how a record may be served", async () => {
  const { servedAsWished } = await import("../../src/web/accounts/wished.js");
  const wish = { accounts: false, host: null, address: null, openid: null, secret: null };
  test.each([
    ["on every address without accounts", { host: "0.0.0.0" }, "web/needs-accounts"], ["on one of the network without accounts", { host: "192.0.2.1" }, "web/needs-accounts"], ["on all of the sixth version without accounts", { host: "::" }, "web/needs-accounts"],
    ["under a name without accounts", { address: "https://entente.example" }, "web/needs-accounts"], ["elsewhere without an address", { accounts: true, host: "0.0.0.0" }, "web/needs-address"],
    ["elsewhere without https", { accounts: true, host: "0.0.0.0", address: "http://entente.example" }, "web/needs-https"], ["under a path", { accounts: true, address: "https://entente.example/record" }, "web/not-an-address"],
    ["under no address", { accounts: true, address: "entente.example" }, "web/not-an-address"], ["with a short secret", { accounts: true, secret: "short" }, "web/short-secret"], ["with a provider that is not told", { accounts: true, openid: "/nowhere.json" }, "web/openid-file"],
  ])("not %s", (_, wished, refused) => expect(servedAsWished({ ...wish, ...wished })).toMatchObject({ refused: { code: refused } }));
  test("on loopback without accounts; elsewhere with accounts, under a name by https", () => {
    expect(servedAsWished(wish)).toEqual({ host: "127.0.0.1", accounts: null });
    expect(servedAsWished({ ...wish, host: "::1" })).toEqual({ host: "::1", accounts: null });
    expect(servedAsWished({ ...wish, accounts: true, host: "0.0.0.0", address: "https://entente.example/" })).toEqual({ host: "0.0.0.0", accounts: { address: "https://entente.example", openid: null } });
  });
});
