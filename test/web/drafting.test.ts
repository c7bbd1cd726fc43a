import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isRefused, type Answer } from "../../src/desk/desk.js";
import { actor, actorsByCookie } from "./actors.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

const words = "Recalling its earlier decisions on the crossing at Tarn,\n\n1. Calls upon all parties to cease all hostilities at once;\n\n2. Requests the Secretariat to report;\n\n3. Decides to remain seized of the matter.";
const actors = {
  arv: actor({ name: "Ruben Astier", party: "ARV", organisation: "o-arv" }), vel: actor({ name: "Lena Korvath", party: "VEL", organisation: "o-vel" }),
  sol: actor({ name: "Idris Tane", party: "SOL", organisation: "o-sol" }), kes: actor({ name: "Mara Olin", party: "KES", organisation: "o-kes" }), out: actor({ name: "Otto Brandt", party: "OST", organisation: "o-ost" }),
};
const good = <T>(answer: Answer<T>): T => {
  if (isRefused(answer)) throw new Error(`${answer.refused.code}: ${answer.refused.says}`);
  return answer as T;
};
const editor = (page: Page) => page.locator(".common-text[contenteditable=true]");
const textOf = async (page: Page): Promise<readonly string[]> => page.locator(".common-text[contenteditable=true] p[data-kind]").evaluateAll((all) => all.map((one) => {
  const copy = one.cloneNode(true) as unknown as { querySelectorAll(of: string): Iterable<{ remove(): void }>; textContent: string };
  for (const cursor of copy.querySelectorAll(".other-cursor, .ProseMirror-trailingBreak, .ProseMirror-separator")) cursor.remove();
  return copy.textContent;
}));

/** Puts the cursor behind some words of the text, as somebody does who clicks there, or selects words; and sees that it stands there: what comes in at that moment may put it back. */
async function select(page: Page, sought: string, whole = false): Promise<void> {
  await editor(page).focus();
  await expect.poll(() => page.evaluate(`(async () => {
    const root = document.querySelector(".common-text[contenteditable=true]");
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent.indexOf(${JSON.stringify(sought)});
      if (at < 0 || node.parentElement.closest(".other-cursor")) continue;
      const range = document.createRange();
      range.setStart(node, at + (${whole} ? 0 : ${sought.length}));
      range.setEnd(node, at + ${sought.length});
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return selection.focusNode === node && selection.focusOffset === at + ${sought.length} && node.isConnected;
    }
    throw new Error("no such words");
  })()`), { timeout: 20_000 }).toBe(true);
}

/** A machine with much else to do takes its time; who waits for what comes loses nothing. */
vi.setConfig({ testTimeout: 180_000 });
const patient = { timeout: 40_000 };
const until = <T>(what: () => T) => expect.poll(what, patient);

describe.skipIf(skipped)("drafting in a browser", () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom({ filled: false, admission: actorsByCookie(actors) });
  }, 240_000);
  afterAll(() => room?.close());
  const begun = async (): Promise<string> => good(await room.desk.drafting.open({ title: "Crossing at Tarn", words, parties: ["VEL", "SOL", "KES"], by: actors.arv })).id;
  const frozen = async (): Promise<string> => {
    const id = await begun();
    good(await room.desk.drafting.act({ id, by: actors.arv, act: { does: "freeze", version: "v1" } }));
    return id;
  };

  test("three delegations write at once, one of them cut off: everybody ends with the same, and nothing is lost", async () => {
    const id = await begun();
    const [vel, sol, kes] = await Promise.all(["vel", "sol", "kes"].map((as) => room.sit(`/drafts/${id}`, { as })));
    const pages = [vel!, sol!, kes!];
    for (const page of pages) await editor(page).waitFor();
    await until(() => vel!.locator(".drafting-live .chip").count()).toBe(2);
    await sol!.context().setOffline(true);
    await select(vel!, "all parties");
    await select(sol!, "the Secretariat");
    await select(kes!, "of the matter");
    await Promise.all([vel!.keyboard.type(" without exception", { delay: 5 }), sol!.keyboard.type(" to inform and", { delay: 5 }), kes!.keyboard.type(" and to follow it", { delay: 5 })]);
    await until(() => sol!.locator(".kept-unsent").count()).toBe(1);
    await until(async () => (await textOf(vel!)).join("|")).toContain("seized of the matter and to follow it.");
    expect((await textOf(vel!)).join("|")).not.toContain("inform");
    await sol!.context().setOffline(false);
    const wanted = ["Recalling its earlier decisions on the crossing at Tarn,", "Calls upon all parties without exception to cease all hostilities at once;", "Requests the Secretariat to inform and to report;", "Decides to remain seized of the matter and to follow it."];
    for (const page of pages) await until(() => textOf(page)).toEqual(wanted);
    for (const page of pages) await until(() => page.locator(".kept-kept").count()).toBe(1);
    const { steps } = good(await room.desk.drafting.steps({ id, by: actors.arv, since: 0 }));
    expect([...new Set(steps.map(({ party, by }) => `${party} ${by}`))].sort()).toEqual(["KES Mara Olin", "SOL Idris Tane", "VEL Lena Korvath"]);
    expect(good(await room.desk.drafting.show({ id, by: actors.arv })).live!.paragraphs.map(({ text }) => text)).toEqual(wanted);
    // A new paragraph by Enter, by one, and cursors with names for the others.
    await select(vel!, "hostilities at once;");
    await vel!.keyboard.press("Enter");
    await vel!.keyboard.type("Urges restraint;");
    await until(async () => (await textOf(kes!)).join("|")).toContain("|Urges restraint;|");
    await until(() => kes!.locator(".other-cursor").allInnerTexts()).toContain("Lena Korvath · VEL");
    const ids = good(await room.desk.drafting.show({ id, by: actors.arv })).live!.paragraphs.map((one) => one.id);
    expect(new Set(ids).size).toBe(5);
    for (const page of pages) await page.context().close();
  });

  test("three delegations delete overlapping words: each proposal stands, conflicts show, the uncontested is taken first", async () => {
    const id = await frozen();
    const [arv, vel, sol, kes] = await Promise.all(["arv", "vel", "sol", "kes"].map((as) => room.sit(`/drafts/${id}`, { as })));
    const propose = async (page: Page, deletes: string, reason: string): Promise<void> => {
      await page.getByRole("button", { name: "Propose an amendment" }).click();
      await select(page, deletes, true);
      await page.keyboard.press("Delete");
      await page.getByLabel("Reason").fill(reason);
    };
    await propose(vel!, "cease all ", "Shorter.");
    await propose(sol!, "all hostilities ", "");
    await propose(kes!, " to report", "Unneeded.");
    // Sol's network goes as it sends; its proposal waits and arrives by itself, once.
    await sol!.context().setOffline(true);
    await Promise.all([vel!, sol!, kes!].map((page) => page.getByRole("button", { name: "Propose", exact: true }).click()));
    await until(() => arv!.locator("li[data-amendment]").count()).toBe(2);
    await sol!.context().setOffline(false);
    await until(async () => [...await arv!.locator("li[data-amendment]").evaluateAll((all) => all.map((one) => one.getAttribute("data-amendment")!))].sort()).toEqual(["KES-1", "SOL-1", "VEL-1"]);
    expect(await arv!.locator("li[data-amendment]").first().getAttribute("data-amendment")).toBe("KES-1");
    expect(await arv!.locator("[data-amendment=VEL-1] .flag-doubt").innerText()).toBe("in conflict with SOL-1");
    // Both deletions are seen in the text, over the words they share.
    const cut = await arv!.locator(".frozen .cut").evaluateAll((all) => all.map((one) => (one.textContent ?? "")));
    expect(cut.join("|")).toMatch(/cease .*all .*hostilities/s);
    expect((await arv!.locator("section[aria-labelledby=brackets] li").allInnerTexts()).join("\n")).toMatch(/\[Calls upon all parties to cease all hostilities at once;\] \[VEL: Calls upon all parties to hostilities at once;\] \[SOL: Calls upon all parties to cease at once;\]|\[SOL: .*\] \[VEL: /);
    await arv!.getByLabel("Version").fill("v2");
    await arv!.getByRole("button", { name: "Take all that nobody contests" }).click();
    await until(() => arv!.locator("li[data-amendment]").count()).toBe(2);
    await arv!.locator("[data-amendment=SOL-1]").getByRole("button", { name: "Do not take" }).click();
    await arv!.locator("[data-amendment=SOL-1]").getByLabel("Reason").fill("The other was preferred.");
    await arv!.locator("[data-amendment=SOL-1] form").getByRole("button", { name: "Do not take" }).click();
    await until(async () => (await vel!.locator(".decided").innerText())).toMatch(/SOL-1.*The other was preferred/s);
    const told = good(await room.desk.drafting.show({ id, by: actors.arv }));
    expect(told.amendments.map(({ amendment, fate }) => `${amendment.id} ${fate.is}`).sort()).toEqual(["KES-1 merged", "SOL-1 rejected", "VEL-1 standing"]);
    expect(told.text!.paragraphs[2]!.text).toBe("Requests the Secretariat;");
    for (const page of [arv!, vel!, sol!, kes!]) await page.context().close();
  });

  test.each(["sent", "held up"])("frozen while somebody was cut off: what they wrote opens as an amendment, and is proposed (their words are %s when the page hears of it)", async (words) => {
    const id = await begun();
    const sol = await room.sit(`/drafts/${id}`, { as: "sol" });
    await editor(sol).waitFor();
    await until(() => sol.locator(".kept-kept").count()).toBe(1);
    await sol.context().setOffline(true);
    await select(sol, "the Secretariat");
    await sol.keyboard.type(" of the mission");
    await until(() => sol.locator(".kept-unsent").count()).toBe(1);
    good(await room.desk.drafting.act({ id, by: actors.arv, act: { does: "freeze", version: "v1" } }));
    // Held up, the page learns that the text is frozen before the server has refused its words.
    const release: (() => void)[] = [];
    if (words === "held up") await sol.route("**/steps*", (route) => new Promise<void>((resolve) => release.push(resolve)).then(() => route.continue()));
    await sol.context().setOffline(false);
    await sol.locator("form.propose").waitFor({ timeout: 60_000 });
    release.forEach((go) => go());
    expect((await textOf(sol)).join("|")).toContain("Requests the Secretariat of the mission to report;");
    await sol.getByRole("button", { name: "Propose", exact: true }).click();
    await until(() => sol.locator("li[data-amendment]").count()).toBe(1);
    const { amendment } = good(await room.desk.drafting.show({ id, by: actors.arv })).amendments[0]!;
    expect([amendment.by, amendment.operations.map((one) => (one.does === "replace" ? [one.target, one.text.trim()] : one.does))]).toEqual(["SOL", [["p3", "of the mission"]]]);
    await sol.context().close();
  });

  test("sponsors are asked again after a change; whoever is not on the list finds nothing", async () => {
    const id = await frozen();
    const vel = await room.sit(`/drafts/${id}`, { as: "vel" });
    await vel.getByRole("button", { name: "Sponsor it", exact: true }).click();
    await until(() => vel.locator("section[aria-labelledby=sponsors] .chip").allInnerTexts()).toEqual(["VEL"]);
    good(await room.desk.drafting.act({ id, by: actors.kes, act: { does: "propose", base: "v1", operations: [{ does: "delete", target: "p4" }] } }));
    good(await room.desk.drafting.act({ id, by: actors.arv, act: { does: "merge", version: "v2" } }));
    await vel.getByRole("button", { name: "Confirm for this version" }).click({ timeout: 30_000 });
    await until(() => vel.locator("section[aria-labelledby=sponsors] .chip").allInnerTexts()).toEqual(["VEL"]);
    const out = await room.sit("/drafts", { as: "out" });
    await out.goto(`${room.address}/drafts/${id}`);
    await until(() => out.locator(".refused code").innerText()).toBe("draft/no-such");
    room.complaints.length = 0;
    for (const page of [vel, out]) await page.context().close();
  });

  test("by keyboard alone: a draft is begun, written in and frozen, and its words are found once adopted", async () => {
    const page = await room.sit("/drafts", { as: "arv" });
    await page.getByLabel("Title").focus();
    await page.keyboard.type("Port of Lund");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1. Invites all States to keep the port of Lund open to humanitarian deliveries;");
    await page.keyboard.press("Tab");
    await page.keyboard.type("VEL");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await editor(page).waitFor();
    await editor(page).press("Home");
    await page.keyboard.type("Strongly ");
    await until(() => page.locator(".kept-kept").count()).toBe(1);
    await page.getByLabel("Version").focus();
    await page.keyboard.type("v1");
    await page.keyboard.press("Enter");
    await page.locator(".frozen").waitFor();
    await page.getByLabel("Symbol").fill("A/86/7");
    await page.getByLabel("By", { exact: true }).fill("the Assembly");
    await page.getByLabel("On", { exact: true }).fill("2031-05-14");
    await page.keyboard.press("Enter");
    await until(() => page.locator("header strong").innerText()).toContain("A/86/7");
    await page.goto(`${room.address}/language`);
    await page.getByLabel("Words, a phrase or a whole paragraph").fill("keeping the port of Lund open for humanitarian aid");
    await page.getByRole("button", { name: "Look for it" }).click();
    await until(() => page.locator(".draft-list h2").first().innerText()).toBe("A/86/7 OP1");
    expect(await page.locator(".formulation").first().innerText()).toContain("port of Lund open");
    await page.context().close();
  });

  const readers = [["en", "light", 1280], ["fr", "dark", 1280], ["en", "dark", 360], ["fr", "light", 360]] as const;
  test.each(readers)("anybody can use it, in %s, %s, on %i pixels", async (tongue, theme, width) => {
    const [live, amended] = [await begun(), await frozen()];
    good(await room.desk.drafting.act({ id: amended, by: actors.vel, act: { does: "propose", base: "v1", operations: [{ does: "replace", target: "p3", at: { start: 0, end: 8 }, text: "Asks" }, { does: "insert", after: "p3", paragraph: { id: "", kind: "operative", text: "<img src=x onerror=alert(1)> Thanks all;" } }], reason: "“Asks” & <b>more</b>" } }));
    good(await room.desk.drafting.act({ id: amended, by: actors.sol, act: { does: "propose", base: "v1", operations: [{ does: "delete", target: "p3" }] } }));
    for (const path of ["/drafts", `/drafts/${live}`, `/drafts/${amended}`, "/language?q=port%20of%20Lund"]) {
      const page = await room.sit(path, { tongue, theme, width, as: "arv" });
      expect(await page.getAttribute("html", "lang")).toBe(tongue);
      expect([path, await isTooWide(page)]).toEqual([path, false]);
      await expectUsable(page);
      await page.context().close();
    }
  });

  test("it prints: the text with its amendments, and nothing to press", async () => {
    const id = await frozen();
    good(await room.desk.drafting.act({ id, by: actors.sol, act: { does: "propose", base: "v1", operations: [{ does: "delete", target: "p3" }] } }));
    const page = await room.sit(`/drafts/${id}`, { as: "arv" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, input:visible").count()).toBe(0);
    expect((await page.pdf()).subarray(0, 4).toString()).toBe("%PDF");
    await page.context().close();
  });

  // That others were first, or that the text was frozen meanwhile, is what steps are answered in the course of things.
  test("the browser complained of nothing", () => expect(room.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 409 .*\/api\/drafts\/w\d+\/steps/.test(one))).toEqual([]));
});
