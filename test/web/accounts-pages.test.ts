import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused } from "../../src/desk/desk.js";
import { soleUser } from "../../src/model/actor.js";
import { openidProvider, type TestProvider } from "./openid-provider.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";
import { signedIn, testPassword, type SignedIn } from "./signed-in.js";

/** What is to be so before long, also where the machine has much else to do. */
const soon = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 20_000 });

describe.skipIf(skipped)("a house with accounts, in the browser", () => {
  let room: ReadingRoom;
  let provider: TestProvider;
  let head: SignedIn;
  let officer: SignedIn;
  beforeAll(async () => {
    provider = await openidProvider([
      { sub: "u-1", email: "mira.odal@mfa.velmore.example", email_verified: true, name: "Mira Odal" }, { sub: "u-2", email: "stranger@elsewhere.example", email_verified: true, name: "A Stranger" },
      { sub: "u-3", email: "lena.korvath@house.example", email_verified: false, name: "Somebody Else" }, { sub: "u-4", email: "lena.korvath@house.example", email_verified: true, name: "Lena Korvath" },
    ]);
    const { issuer, clientId, secret } = provider;
    room = await openReadingRoom({ accounts: { openid: { name: "Velmore single sign-on", issuer, clientId, secret, scope: "openid email profile", trustsEmail: false, domains: { "mfa.velmore.example": { organisation: "Ministry of Velmore", role: "editor" } } } } });
    provider.open(`${room.address}/sign-in/openid/return`);
    head = await signedIn(room, { name: "Lena Korvath", role: "administrator" });
    officer = await signedIn(room, { name: "Ruben Astier", role: "officer" });
  }, 240_000);
  afterAll(async () => {
    await room?.close();
    await provider?.close();
  });

  const link = async (email: string, more: object = {}): Promise<string> => {
    const invited = await room.desk.accounts.invite({ email, organisation: "Ministry of Velmore", role: "reader", by: soleUser("the keeper"), ...more });
    if (isRefused(invited)) throw new Error(invited.refused.says);
    return invited.link.slice(room.address.length);
  };

  describe("anybody can use", () => {
    test.each<[string, () => Promise<string>, boolean]>([
      ["the way in", async () => "/sign-in", false], ["a link", async () => link("somebody.new@house.example"), false], ["one's account", async () => "/account", true], ["the people", async () => "/people", true],
    ])("%s, in both languages and colours, and on 360 pixels", async (_, path, isIn) => {
      const at = await path();
      for (const [tongue, theme, width] of [["en", "light", 1280], ["fr", "dark", 1280], ["en", "dark", 360], ["fr", "light", 360]] as const) {
        const page = await room.sit(at, { tongue, theme, width, ...(isIn && { cookie: head.cookie }) });
        expect(await page.getAttribute("html", "lang")).toBe(tongue);
        await expectUsable(page);
        expect(await isTooWide(page)).toBe(false);
        if (process.env["ENTENTE_PICTURES"]) await page.screenshot({ path: `${process.env["ENTENTE_PICTURES"]}/${_.replaceAll(/\W+/g, "-")}-${tongue}-${theme}-${width}.png`, fullPage: true });
        await page.close();
      }
    });
  });

  describe("coming in", () => {
    test("by address and password, by keyboard alone, to the page that was meant; and out again", async () => {
      const page = await room.sit("/find?q=Arvenia#there");
      await page.waitForURL(/\/sign-in\?to=/);
      expect(await page.locator("header.frame nav").count(), "who is not in sees no way further").toBe(0);
      await page.getByLabel("E-mail address").focus();
      await page.keyboard.type(officer.email);
      await page.keyboard.press("Tab");
      await page.keyboard.type("not the right password");
      await page.keyboard.press("Enter");
      await page.locator(".refused").waitFor();
      expect(await page.locator(".refused").innerText()).toContain("accounts/not-right");
      await page.getByLabel("Password").fill(testPassword);
      await page.keyboard.press("Enter");
      await page.waitForURL(`${room.address}/find?q=Arvenia#there`);
      await page.locator("header.frame .whoever", { hasText: "Ruben Astier" }).click();
      await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
      await page.waitForURL(/\/sign-in$/);
      await page.goto(`${room.address}/`);
      await page.waitForURL(/\/sign-in\?to=/);
    });

    test.each(["//evil.example", "/\t/evil.example"])("leads nowhere else: %j", async (to) => {
      const page = await room.sit(`/sign-in?to=${encodeURIComponent(to)}`);
      await page.getByLabel("E-mail address").fill(officer.email);
      await page.getByLabel("Password").fill(testPassword);
      await page.keyboard.press("Enter");
      await page.locator("header.frame .whoever").first().waitFor();
      expect(new URL(page.url()).origin).toBe(room.address);
      await page.context().close();
    });

    test("by the link of an invitation, once, in French; a weak password is refused in French", async () => {
      const at = await link("odal.renn@house.example");
      const page = await room.sit(at, { tongue: "fr" });
      await page.getByLabel("Votre nom").fill("Odal Renn");
      await page.getByLabel("Choisissez un mot de passe").fill("password1234");
      await page.getByRole("button", { name: "Accepter l’invitation" }).click();
      await page.locator(".refused").waitFor();
      expect(await page.locator(".refused").innerText()).toMatch(/mot de passe[\s\S]*accounts\/password-common/);
      await page.getByLabel("Choisissez un mot de passe").fill("neuf lanternes sur Tarn");
      await page.getByRole("button", { name: "Accepter l’invitation" }).click();
      await page.locator("header.frame .whoever", { hasText: "Odal Renn" }).waitFor();
      const again = await room.sit(at);
      expect(await again.locator(".refused").innerText()).toContain("accounts/link-spent");
    });

    test("ends when the session does: what is open leads back to the way in", async () => {
      const somebody = await signedIn(room, { name: "Soon Gone" });
      const page = await room.sit("/", { cookie: somebody.cookie });
      await room.desk.accounts.endSessionsOf({ person: somebody.email, by: soleUser("the keeper") });
      await page.waitForURL(/\/sign-in\?to=%2F$/, { timeout: 30_000 });
    });
  });

  test("a passkey is made, lets in, and is taken away", async () => {
    const page = await room.sit("/account", { cookie: officer.cookie });
    await withAuthenticator(page);
    await page.getByLabel("Name, such as").fill("laptop");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.locator(".passkeys", { hasText: "laptop" }).waitFor();
    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.locator("header.frame .whoever", { hasText: "Ruben Astier" }).waitFor();
    await page.goto(`${room.address}/account`);
    expect(await page.locator(".sessions li", { hasText: "this one" }).innerText()).toContain("by passkey");
    await page.getByRole("button", { name: "Remove the passkey laptop" }).click();
    await page.getByText("You have none yet.").waitFor();
    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.locator(".refused", { hasText: "accounts/passkey-not-right" }).waitFor();
  });

  describe("by an identity provider", () => {
    const enterAs = async (sub: string, to = "/sign-in?to=%2Ffind"): Promise<Page> => {
      const page = await room.sit(to);
      await page.getByRole("link", { name: "Sign in with Velmore single sign-on" }).click();
      await page.locator("input[name=login]").fill(sub);
      await page.locator("input[name=password]").fill("whatever");
      await page.locator("button[type=submit]").click();
      await page.locator("button[type=submit]", { hasText: "Continue" }).click();
      await page.waitForURL(`${room.address}/**`);
      return page;
    };

    test("comes in whose domain belongs to an organisation, again as the same", async () => {
      const page = await enterAs("u-1");
      await page.locator("header.frame .whoever", { hasText: "Mira Odal" }).waitFor();
      expect(page.url()).toBe(`${room.address}/find`);
      const me = await page.request.get(`${room.address}/api/me`);
      const user = ((await me.json()) as { user: { account: string; role: string } }).user;
      expect(user).toMatchObject({ role: "editor", party: "VEL" });
      const again = await enterAs("u-1");
      expect(((await (await again.request.get(`${room.address}/api/me`)).json()) as { user: { account: string } }).user.account).toBe(user.account);
    });

    test("whom nobody here knows stays outside, and so does whoever's address is not proved", async () => {
      for (const [sub, code] of [["u-2", "accounts/openid-unknown"], ["u-3", "accounts/openid-unproved"]] as const) {
        const page = await enterAs(sub);
        await soon(() => page.locator(".refused").innerText()).toContain(code);
        expect(await page.locator("header.frame .whoever").count()).toBe(0);
      }
    });

    test("who has an account already is in it", async () => {
      const page = await enterAs("u-4");
      await page.locator("header.frame .whoever", { hasText: "Lena Korvath" }).waitFor();
      expect(((await (await page.request.get(`${room.address}/api/me`)).json()) as { user: { account: string } }).user.account).toBe(head.actor.account);
    });

    test("an answer that was not asked for from this browser is not taken", async () => {
      const page = await room.sit("/sign-in");
      await page.goto(`${room.address}/sign-in/openid/return?code=stolen&state=guessed&iss=${encodeURIComponent(provider.issuer)}`);
      await page.locator(".refused", { hasText: "accounts/openid-failed" }).waitFor();
      const stale = await room.raw({ path: "/sign-in/openid/return?code=x&state=y", headers: { host: new URL(room.address).host, cookie: "entente.openid=%7B%22state%22%3A%22y%22%7D.forged" } });
      expect([stale.status, stale.headers.location]).toEqual([303, "/sign-in#code=accounts%2Fopenid-failed"]);
    });
  });

  test("administrators invite, give roles and end sessions", async () => {
    const page = await room.sit("/people", { cookie: head.cookie });
    const mate = await signedIn(room, { name: "Vesna Quist", role: "reader" });
    await page.reload();
    await page.getByLabel("Role of Vesna Quist in Ministry of Velmore").selectOption("editor");
    await soon(async () => ((await (await room.raw({ path: "/api/me", headers: { host: new URL(room.address).host, cookie: mate.cookie } })).json()) as { user: { role: string } }).user.role).toBe("editor");
    await page.getByRole("button", { name: "End sessions of Vesna Quist" }).click();
    await page.locator(".notice", { hasText: "1 session of Vesna Quist ended" }).waitFor();
    await page.locator("form.invite").getByLabel("Organisation").selectOption({ label: "a new organisation …" });
    await page.locator("form.invite").getByLabel("E-mail address").fill("desk@tarn.example");
    await page.locator("form.invite").getByLabel("Its name").fill("Tarn Gazette");
    await page.locator("form.invite").getByLabel("Kind").selectOption("newsroom");
    await page.getByRole("button", { name: "Make the link" }).click();
    const shown = (await page.locator(".link-shown").innerText()).trim();
    expect(shown.startsWith(`${room.address}/invited#`)).toBe(true);
    const guest = await room.sit(shown.slice(room.address.length));
    expect(await guest.locator("h1 + p").innerText()).toBe("Tarn Gazette, as reader");
    await page.getByRole("button", { name: "Withdraw the invitation of desk@tarn.example" }).click();
    await soon(() => page.getByText("desk@tarn.example").count()).toBe(1); // above, with the link
    await page.getByText("What was done").click();
    await soon(() => page.locator("details .account-list").innerText()).toMatch(/Lena Korvath invited desk@tarn\.example/);
  });

  test("the browser complains of nothing it should not", () => {
    // What is refused the browser calls an error; and the provider is another page, which was gone to on purpose.
    const { port } = new URL(provider.issuer);
    expect(room.complaints.filter((one) => !/status of (?:401|410|422)|ERR_ABORTED/.test(one) && !one.includes(`:${port}/`) && !/^\/sign-in\?to=%2Ffind: .*(?:fonts\.googleapis\.com|ERR_NAME_NOT_RESOLVED|status of 404)/.test(one))).toEqual([]);
  });
});

/** Gives a page an authenticator that is there and knows its owner. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
}
