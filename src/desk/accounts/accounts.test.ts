import { createHook } from "node:async_hooks";
import { afterAll, describe, expect, it } from "vitest";
import { onBothStores } from "../../../test/stores.js";
import { soleUser, type Actor } from "../../model/actor.js";
import { isRefused, type Answer } from "../desk.js";
import { openDesk, type LocalDesk } from "../local-desk.js";
import type { Entered, Entrance, From, LetIn } from "./entrance-asked.js";

const keeper = soleUser("the keeper");
const from = (cookies = ""): From => ({ address: "192.0.2.7", browser: "a test", cookies });
const password = "lanterns over nine bridges";

const must = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};
const code = (answer: unknown): string | null => (isRefused(answer) ? answer.refused.code : null);
const jar = ({ cookies }: LetIn): string => cookies.map((line) => line.split(";")[0]).join("; ");
const wordIn = (link: string): string => link.slice(link.indexOf("#") + 1);

onBothStores("accounts", ({ place }) => {
  /** What the house's clock says; tests may let time pass. */
  let late = 0;
  const clock = (): string => new Date(Date.now() + late).toISOString();
  const opened: LocalDesk[] = [];
  const own = (async () => {
    const desk = must(await openDesk(await place(), { purpose: "a test", make: true, clock }));
    opened.push(desk);
    return { desk, entrance: await desk.entrance({ address: "https://entente.velmore.example" }) };
  })();
  afterAll(async () => {
    for (const desk of opened) await desk.close();
  });

  interface Seated {
    readonly cookies: string;
    readonly entered: Entered;
    readonly actor: Actor;
  }
  const seat = async (entrance: Entrance, letIn: LetIn): Promise<Seated> => {
    const cookies = jar(letIn);
    const entered = (await entrance.who(cookies))!;
    return { cookies, entered, actor: entered.actor };
  };
  /** Invites somebody and takes the invitation up. */
  const joined = async (name: string, organisation: string, role: string, party: string | null = null): Promise<Seated> => {
    const { desk, entrance } = await own;
    const { link } = must(await desk.accounts.invite({ email: `${name}@house.example`, organisation, role, party, by: keeper }));
    return seat(entrance, must(await entrance.accept({ word: wordIn(link), name, password }, from(), null)));
  };

  it("lets in who was invited, as an actor of the organisation in the role, by cookie and by password", async () => {
    const { desk, entrance } = await own;
    const invited = must(await desk.accounts.invite({ email: "L.Korvath@MFA.Velmore.example", organisation: "Ministry of Velmore", role: "administrator", party: "VEL", by: keeper }));
    expect(invited).toMatchObject({ email: "l.korvath@mfa.velmore.example", organisation: "o1", organisationName: "Ministry of Velmore", role: "administrator" });
    expect(invited.link).toMatch(/^https:\/\/entente\.velmore\.example\/invited#[\w-]{43}$/);
    expect(must(await entrance.invitation(wordIn(invited.link)))).toMatchObject({ email: "l.korvath@mfa.velmore.example", organisation: "Ministry of Velmore", role: "administrator", known: false });
    const letIn = must(await entrance.accept({ word: wordIn(invited.link), name: "Lena Korvath", password }, from(), null));
    expect(letIn.actor).toMatchObject({ name: "Lena Korvath", role: "administrator", organisation: "o1", party: "VEL" });
    expect(letIn.cookies).toHaveLength(1);
    expect(letIn.cookies[0]).toMatch(/^__Secure-entente\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const again = must(await entrance.signIn({ email: "l.korvath@mfa.velmore.example", password }, from()));
    expect(again.actor).toEqual(letIn.actor);
    expect((await entrance.who(jar(again)))?.actor).toEqual(letIn.actor);
    expect(must(await desk.accounts.organisations())).toEqual([{ id: "o1", name: "Ministry of Velmore", kind: "ministry", party: "VEL", keeper: true, members: 1 }]);
  });

  it("takes a link once, and not when it is old, withdrawn or made up", async () => {
    const { desk, entrance } = await own;
    const links = await Promise.all(["a", "b", "c"].map(async (name) => must(await desk.accounts.invite({ email: `${name}@links.example`, organisation: "o1", role: "reader", by: keeper }))));
    const both = await Promise.all([1, 2].map(() => entrance.accept({ word: wordIn(links[0]!.link), name: "A", password }, from(), null)));
    expect(both.map(code).sort()).toEqual(["accounts/link-spent", null].sort());
    must(await desk.accounts.withdrawInvitation({ invitation: links[1]!.id, by: keeper }));
    expect(code(await entrance.accept({ word: wordIn(links[1]!.link), name: "B", password }, from(), null))).toBe("accounts/link-spent");
    expect(code(await entrance.invitation(wordIn(links[1]!.link)))).toBe("accounts/link-spent");
    late += 73 * 3_600_000;
    expect(code(await entrance.accept({ word: wordIn(links[2]!.link), name: "C", password }, from(), null))).toBe("accounts/link-spent");
    expect(code(await entrance.accept({ word: "made up", name: "D", password }, from(), null))).toBe("accounts/link-spent");
    expect(code(await desk.accounts.withdrawInvitation({ invitation: links[0]!.id, by: keeper }))).toBe("accounts/no-such-invitation");
  });

  it("lets nobody into an account that is there by a link alone", async () => {
    const { desk, entrance } = await own;
    const ruben = await joined("ruben", "Secretariat", "officer");
    const link = must(await desk.accounts.invite({ email: "ruben@house.example", organisation: "Tarn Gazette", kind: "newsroom", role: "editor", by: keeper })).link;
    expect(must(await entrance.invitation(wordIn(link)))).toMatchObject({ known: true, renews: false });
    expect(code(await entrance.accept({ word: wordIn(link), name: "Somebody", password: "another five long words" }, from(), null))).toBe("accounts/sign-in-first");
    must(await entrance.accept({ word: wordIn(link) }, from(ruben.cookies), ruben.entered));
    expect(await entrance.who(ruben.cookies), "who enters anew leaves the session before").toBeNull();
    must(await entrance.signIn({ email: "ruben@house.example", password }, from()));
    // Whoever keeps the house may let somebody choose a new password, and every session from before ends.
    const before = await seat(entrance, must(await entrance.signIn({ email: "ruben@house.example", password }, from())));
    const renewal = must(await desk.accounts.invite({ email: "ruben@house.example", organisation: "Secretariat", role: "officer", renews: true, by: keeper })).link;
    must(await entrance.accept({ word: wordIn(renewal), password: "another five long words" }, from(), null));
    expect(await entrance.who(before.cookies)).toBeNull();
    expect(code(await entrance.signIn({ email: "ruben@house.example", password }, from()))).toBe("accounts/not-right");
    must(await entrance.signIn({ email: "ruben@house.example", password: "another five long words" }, from()));
  });

  it("refuses whoever is not right with one answer", async () => {
    const { desk, entrance } = await own;
    const odal = await joined("odal", "Ministry of Kestria", "reader", "KES");
    const wrong = await entrance.signIn({ email: "odal@house.example", password: "wrong wrong wrong" }, from());
    const unknown = await entrance.signIn({ email: "nobody@house.example", password: "wrong wrong wrong" }, from());
    expect(unknown).toEqual(wrong);
    must(await desk.accounts.giveRole({ person: "odal@house.example", organisation: "Ministry of Kestria", role: null, by: keeper }));
    expect(await entrance.signIn({ email: "odal@house.example", password }, from()), "who belongs nowhere").toEqual(wrong);
    expect(await entrance.who(odal.cookies), "and what was open ends").toBeNull();
  });

  it("works as hard for whoever is not here: one hash of a password, whatever is wrong", async () => {
    const { desk, entrance } = await own;
    await joined("tarik", "Secretariat", "reader");
    must(await desk.accounts.invite({ email: "only.vouched@house.example", organisation: "Secretariat", role: "reader", by: keeper }));
    must(await entrance.vouched({ issuer: "https://id.example", subject: "7", email: "only.vouched@house.example", emailProved: true, name: "Only Vouched", domains: {} }, from()));
    const hashed = async (email: string, tried: string): Promise<number> => {
      let jobs = 0;
      const hook = createHook({ init: (_id, type) => void (type === "SCRYPTREQUEST" && jobs++) }).enable();
      await entrance.signIn({ email, password: tried }, from());
      hook.disable();
      return jobs;
    };
    expect([await hashed("tarik@house.example", password), await hashed("tarik@house.example", "wrong wrong wrong"), await hashed("nobody@house.example", "wrong wrong wrong"), await hashed("only.vouched@house.example", "wrong wrong wrong")]).toEqual([1, 1, 1, 1]);
  });

  describe("whom an identity provider vouches for", () => {
    const vouched = { issuer: "https://id.example", subject: "1", email: "selma@mfa.kestria.example", emailProved: true, name: "Selma", domains: {} };
    const domains = { "mfa.kestria.example": { organisation: "Secretariat", role: "editor" as const } };
    it("comes in by an open invitation, by the domain, or as whom they are known; and by nothing else", async () => {
      const { desk, entrance } = await own;
      expect(code(await entrance.vouched(vouched, from()))).toBe("accounts/openid-unknown");
      for (const wrong of [{ emailProved: false }, { email: null }, { email: "no address" }]) expect(code(await entrance.vouched({ ...vouched, ...wrong, domains }, from()))).toBe("accounts/openid-unproved");
      expect(code(await entrance.vouched({ ...vouched, email: "selma@evil-mfa.kestria.example", domains }, from())), "a domain that ends like it").toBe("accounts/openid-unknown");
      expect(code(await entrance.vouched({ ...vouched, domains: { "mfa.kestria.example": { organisation: "nowhere", role: "editor" } } }, from()))).toBe("accounts/openid-unknown");
      must(await desk.accounts.invite({ email: "selma@mfa.kestria.example", organisation: "Ministry of Velmore", role: "officer", by: keeper }));
      const selma = must(await entrance.vouched(vouched, from())).actor!;
      expect(selma).toMatchObject({ name: "Selma", role: "officer", party: "VEL" });
      expect(must(await entrance.vouched({ ...vouched, email: "other@mfa.kestria.example", domains }, from())).actor, "the provider's own name counts, not the address").toEqual(selma);
      const other = must(await entrance.vouched({ ...vouched, subject: "2", email: "other@mfa.kestria.example", name: null, domains }, from())).actor!;
      expect(other).toMatchObject({ name: "other@mfa.kestria.example", role: "editor" });
      expect(must(await entrance.vouched({ ...vouched, issuer: "https://other.example" }, from())).actor?.account, "another provider that vouches for the same address").toBe(selma.account);
      must(await desk.accounts.giveRole({ person: other.account!, organisation: "Secretariat", role: null, by: keeper }));
      expect(code(await entrance.vouched({ ...vouched, subject: "2", email: "other@mfa.kestria.example", domains }, from())), "who was put out does not come back by the domain").toBe("accounts/not-right");
    });
  });

  it("knows nobody by a cookie that is not signed by us, is old, or was long unused", async () => {
    const { entrance } = await own;
    const { cookies } = await joined("mira", "Secretariat", "reader");
    const [name, value] = [cookies.slice(0, cookies.indexOf("=")), decodeURIComponent(cookies.slice(cookies.indexOf("=") + 1))];
    const token = value.slice(0, value.lastIndexOf("."));
    for (const forged of [token, `${token}.`, `${token}.${"A".repeat(43)}=`, `${value}x`, `x${value}`, `${token}.${value.slice(value.lastIndexOf(".") + 1, -4)}AAA=`, "%", "", `${token}.%00`])
      expect(await entrance.who(`${name}=${forged}`), forged).toBeNull();
    expect((await entrance.who(cookies))?.actor.name).toBe("mira");
    late += 13 * 3_600_000;
    const other = await (await own).desk.entrance({ address: "https://entente.velmore.example" }); // with no answers kept
    expect(await other.who(cookies)).toBeNull();
  });

  it("takes a role, an organisation and a session away at once", async () => {
    const { desk, entrance } = await own;
    const nadia = await joined("nadia", "Secretariat", "officer");
    must(await desk.accounts.giveRole({ person: "nadia@house.example", organisation: "Secretariat", role: "reader", by: keeper }));
    expect((await entrance.who(nadia.cookies))?.actor.role).toBe("reader");
    const ended: string[] = [];
    const stop = entrance.onEnd((session) => ended.push(session));
    expect(must(await desk.accounts.endSessionsOf({ person: "nadia@house.example", by: keeper }))).toEqual({ person: "nadia@house.example", ended: 1 });
    stop();
    expect(ended).toEqual([nadia.entered.session]);
    expect(await entrance.who(nadia.cookies)).toBeNull();
  });

  it("gives each organisation of a person their own role, and changes it where they say for whom they act", async () => {
    const { desk, entrance } = await own;
    const first = await joined("vesna", "Ministry of Soltania", "administrator", "SOL");
    const link = must(await desk.accounts.invite({ email: "vesna@house.example", organisation: "Lund Agency", kind: "agency", role: "reader", by: keeper })).link;
    const vesna = await seat(entrance, must(await entrance.accept({ word: wordIn(link) }, from(first.cookies), first.entered)));
    const own2 = must(await entrance.own(vesna.entered));
    expect(own2.organisations.map(({ name, role }) => [name, role])).toEqual([["Ministry of Soltania", "administrator"], ["Lund Agency", "reader"]]);
    expect(vesna.actor).toMatchObject({ role: "administrator", party: "SOL" });
    must(await entrance.choose(vesna.entered, own2.organisations[1]!.id));
    expect((await entrance.who(vesna.cookies))?.actor).toMatchObject({ role: "reader", party: null, organisation: own2.organisations[1]!.id });
    expect(code(await entrance.choose(vesna.entered, "o1")), "one they do not belong to").toBe("accounts/no-such-organisation");
    expect(code(await desk.accounts.people((await entrance.who(vesna.cookies))!.actor)), "the other organisation's role does not go along").toBe("accounts/may-not");
  });

  describe("whom administrators see to", () => {
    it("their own organisation, and nobody else's", async () => {
      const { desk, entrance } = await own;
      const head = (await joined("astier", "Ministry of Arvenia", "administrator", "ARV")).actor;
      const other = await joined("renn", "Ministry of Tarn", "officer", "TAR");
      const mate = await joined("mate", "Ministry of Arvenia", "reader", "ARV");
      const seen = must(await desk.accounts.people(head));
      expect(seen.people.map(({ email }) => email).sort()).toEqual(["astier@house.example", "mate@house.example"]);
      expect(JSON.stringify(seen)).not.toContain("Tarn");
      for (const answer of [
        await desk.accounts.endSessionsOf({ person: "renn@house.example", by: head }), await desk.accounts.giveRole({ person: "renn@house.example", organisation: "Ministry of Tarn", role: null, by: head }),
        await desk.accounts.endSessionsOf({ person: "never-was@house.example", by: head }),
      ]) expect(code(answer), "as if they were not there").toBe("accounts/no-such-person");
      expect(code(await desk.accounts.giveRole({ person: "mate@house.example", organisation: "Ministry of Tarn", role: "reader", by: head }))).toBe("accounts/may-not");
      expect(code(await desk.accounts.invite({ email: "x@house.example", organisation: "Ministry of Tarn", role: "reader", by: head }))).toBe("accounts/may-not");
      expect(code(await desk.accounts.invite({ email: "x@house.example", organisation: "A New One", role: "reader", by: head }))).toBe("accounts/no-such-organisation");
      expect(code(await desk.accounts.invite({ email: "mate@house.example", organisation: "Ministry of Arvenia", role: "reader", renews: true, by: head }))).toBe("accounts/may-not");
      expect(code(await desk.accounts.addOrganisation({ name: "A New One", by: head }))).toBe("accounts/may-not");
      must(await desk.accounts.invite({ email: "x@house.example", organisation: "Ministry of Arvenia", role: "reader", by: head }));
      expect(must(await desk.accounts.endSessionsOf({ person: "mate@house.example", by: head })).ended).toBe(1);
      expect(await entrance.who(mate.cookies)).toBeNull();
      expect(await entrance.who(other.cookies)).not.toBeNull();
      expect(must(await desk.accounts.accountDeeds({ as: head })).every(({ organisation }) => organisation === "Ministry of Arvenia")).toBe(true);
    });

    it.each(["reader", "editor", "officer"])("not for a %s", async (role) => {
      const { desk } = await own;
      const { actor } = await joined(`some-${role}`, "Ministry of Velmore", role, "VEL");
      for (const answer of [
        await desk.accounts.people(actor), await desk.accounts.accountDeeds({ as: actor }), await desk.accounts.addOrganisation({ name: "N", by: actor }), await desk.accounts.endSessionsOf({ person: "astier@house.example", by: actor }),
        await desk.accounts.giveRole({ person: actor.account!, organisation: "Ministry of Velmore", role: "administrator", by: actor }), await desk.accounts.invite({ email: "y@house.example", organisation: "o1", role: "administrator", by: actor }),
      ]) expect(code(answer)).toBe("accounts/may-not");
    });

    it("never leaves the house without one", async () => {
      const { desk } = await own;
      expect(code(await desk.accounts.giveRole({ person: "l.korvath@mfa.velmore.example", organisation: "o1", role: "officer", by: keeper }))).toBe("accounts/last-administrator");
      expect(code(await desk.accounts.giveRole({ person: "l.korvath@mfa.velmore.example", organisation: "o1", role: null, by: keeper }))).toBe("accounts/last-administrator");
    });
  });

  it.each([
    ["short", "accounts/password-short"], ["password1234", "accounts/password-common"], ["qwertyuiop12", "accounts/password-common"], ["aaaaaaaaaaaaaaaa", "accounts/password-common"],
    ["Tessa.Quist2031", "accounts/password-common"], ["x".repeat(201), "accounts/password-long"],
  ])("takes no password like %s", async (chosen, refused) => {
    const { desk, entrance } = await own;
    const { link } = must(await desk.accounts.invite({ email: "tessa@house.example", organisation: "Secretariat", role: "reader", by: keeper }));
    expect(code(await entrance.accept({ word: wordIn(link), name: "Tessa Quist", password: chosen }, from(), null))).toBe(refused);
    expect(code(await entrance.invitation(wordIn(link))), "and the link is not spent by it").toBeNull();
  });

  it.each([
    [{ email: "no address" }, "accounts/not-an-address"], [{ email: "a@b.c\u0000d" }, "accounts/not-an-address"], [{ email: "a\u202e@b.example" }, "accounts/not-an-address"], [{ role: "king" }, "accounts/not-a-role"], [{ organisation: "o999" }, "accounts/no-such-organisation"],
    [{ organisation: "x\ny" }, "accounts/not-a-name"], [{ organisation: "New", party: "velmore; drop" }, "accounts/not-a-party"], [{ organisation: "New", kind: "cult" }, "accounts/not-a-kind"], [{ organisation: "ministry of velmore", party: "KES" }, "accounts/other-party"],
  ])("invites nobody with %j", async (wrong, refused) => {
    const { desk } = await own;
    expect(code(await desk.accounts.invite({ email: "fine@house.example", organisation: "Secretariat", role: "reader", by: keeper, ...wrong }))).toBe(refused);
  });
});
