import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused } from "../../src/desk/desk.js";
import { expectUsable, hostile, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

/** What is to be so before long, also where the machine has much else to do. */
const soon = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 20_000 });

describe.skipIf(skipped)("the reading room", () => {
  let room: ReadingRoom;
  beforeAll(async () => void (room = await openReadingRoom()), 240_000);
  afterAll(() => room?.close());

  /** A dispatch of the record by its title. */
  const dispatchCalled = async (title: RegExp): Promise<string> => {
    const listed = await room.desk.dispatches();
    if (isRefused(listed)) throw new Error(listed.refused.says);
    return listed.dispatches.find((one) => title.test(one.title ?? ""))!.id;
  };
  const theCall = (): Promise<string> => dispatchCalled(/telephone/);

  describe("anybody can use", () => {
    test.each([
      ["the inbox", "/"], ["the search", "/find"], ["what was found", "/find?q=Arvenia"], ["nothing found", "/find?q=zzzz"], ["a dispatch", "/dispatch/CALL#s1"], ["its versions", "/dispatch/CALL/revisions"],
      ["a page that is not there", "/nowhere"], ["a dispatch that is not there", "/dispatch/d999"],
    ])("%s, in both languages and colours", async (_name, path) => {
      const at = path.replace("CALL", await theCall());
      for (const [tongue, theme] of [["en", "light"], ["fr", "dark"], ["en", "dark"], ["fr", "light"]] as const) {
        const page = await room.sit(at, { tongue, theme });
        expect(await page.getAttribute("html", "lang")).toBe(tongue);
        await expectUsable(page);
        await page.close();
      }
    });

    test("a statement that is being corrected, and the help of the keyboard", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}#s2`);
      await page.keyboard.press("e");
      await page.locator("form.correcting").waitFor();
      await expectUsable(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await page.locator("dialog[open]").waitFor();
      await expectUsable(page);
    });

    test.each(["/", "/find?q=Arvenia", "/dispatch/CALL#s1", "/dispatch/CALL/revisions", "/dispatch/HOSTILE"])("%s on 360 pixels, without scrolling sideways", async (path) => {
      const page = await room.sit(path.replace("CALL", await theCall()).replace("HOSTILE", await dispatchCalled(/script/)), { width: 360, height: 640 });
      expect(await isTooWide(page)).toBe(false);
      await expectUsable(page);
    });
  });

  describe("the inbox", () => {
    test("takes pasted text, shows what was read of it, and lists it", async () => {
      const page = await room.sit("/");
      await page.getByLabel("Text of one dispatch").fill("The foreign minister of Kestria, Odal Renn, said on 2 June 2031 that Kestria would send aid to Soltania.");
      await page.locator("form.paste").getByRole("button").click();
      await page.locator(".came.is-added").waitFor();
      expect(await page.locator(".came.is-added").innerText()).toMatch(/read[\s\S]*d\d+[\s\S]*1 statement/);
      await page.locator(".came.is-added a").first().click();
      await page.locator(".statement").first().waitFor();
      expect(await page.locator(".printed").innerText()).toContain("Kestria would send aid");
    });

    test("refuses a file with its code and the next step, in French", async () => {
      const page = await room.sit("/", { tongue: "fr" });
      await page.locator("input[type=file]").setInputFiles([{ name: "image.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") }]);
      const refused = page.locator(".came.is-refused");
      await refused.waitFor();
      expect(await refused.innerText()).toMatch(/refusée[\s\S]*image\.png[\s\S]*Ce n’est pas du texte[\s\S]*Que faire : Enregistrez-le[\s\S]*intake\/binary/);
      expect(await refused.locator("[lang=en]").count()).toBe(0);
    });

    test("takes an address that cannot be asked for no further than the door", async () => {
      const page = await room.sit("/");
      await page.getByLabel("Address of a page").fill("http://127.0.0.1:9/secret");
      await page.getByLabel("Address of a page").press("Enter");
      await page.locator(".came.is-refused, .arrival .refused").first().waitFor();
      expect(await page.locator(".arrival").innerText()).toMatch(/door\//);
    });

    test("goes through the list and opens by keyboard alone", async () => {
      const page = await room.sit("/");
      await page.locator(".latest tbody tr").first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      const title = (await page.locator(".latest tr.chosen a").innerText()).trim();
      await page.keyboard.press("Enter");
      await page.locator(".dispatch-head").waitFor();
      expect((await page.locator("h1").innerText()).trim()).toBe(title);
    });
  });

  describe("a dispatch", () => {
    test("shows the text untouched, with each statement in the colour of its speaker", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}@1`);
      expect((await page.locator(".printed").allTextContents()).join("\n\n").replace(/\d(?=that|the |to )/g, "")).toContain("Astier said that Arvenia was ready to reopen the crossing at Tarn. Korvath welcomed");
      expect(await page.locator("article.statement").count()).toBeGreaterThan(3);
      expect(await page.locator(".m.content").count()).toBeGreaterThanOrEqual(await page.locator("article.statement").count());
      expect(await page.locator("p.notice").innerText()).toContain("older version");
    });

    test("goes from the words to the card and from the card to the words", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}`);
      await page.locator(".m.content", { hasText: "reopen the crossing" }).click();
      expect(await page.locator("article.chosen").getAttribute("id")).toBe("s1");
      expect(page.url()).toMatch(/#s1$/);
      await page.locator("#s3 .facts").click();
      await soon(() => page.locator(".m.content.chosen").innerText()).toContain("lift its sanctions");
    });

    test("is corrected, confirmed, rejected and put back by keyboard alone, and says who did it", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}`);
      await page.keyboard.press("j");
      expect(await page.evaluate("document.activeElement.id")).toBe("s1");
      await page.keyboard.press("e");
      await page.locator("form.correcting").waitFor();
      expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT");
      await page.keyboard.type("commits");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      for (let tries = 0; tries < 40 && (await page.evaluate("document.activeElement.matches('.correcting input')")) !== true; tries++) await page.keyboard.press("Tab");
      await page.keyboard.type("he gave a date");
      await page.keyboard.press("Enter");
      await page.locator("#s1 .marks").waitFor();
      expect(await page.locator("#s1 h3 .act").innerText()).toBe("commits");
      expect(await page.locator("#s1 .marks").innerText()).toMatch(/the machine has[\s\S]*expresses readiness[\s\S]*M\. Vorrandt[\s\S]*he gave a date/);
      await page.keyboard.press("u");
      await soon(() => page.locator("#s1 h3 .act").innerText()).toBe("expresses readiness");

      await page.keyboard.press("j");
      await page.keyboard.press("c");
      await soon(() => page.locator("#s2 .flag").innerText()).toContain("confirmed");
      await page.keyboard.press("u");
      await soon(() => page.locator("#s2 .flag").count()).toBe(0);

      await page.keyboard.press("x");
      await soon(() => page.locator("#s2").count()).toBe(0);
      expect(await page.locator(".rejected").innerText()).toContain("M. Vorrandt");
      await page.keyboard.press("u");
      await soon(() => page.locator("#s2").count()).toBe(1);
      expect(await page.locator(".history li").count()).toBeGreaterThanOrEqual(6);
    });

    test("is split at the cursor, and put together again", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}#s3`);
      await page.keyboard.press("s");
      const box = page.locator("form.correcting textarea").first();
      await box.waitFor();
      await box.evaluate((area) => (area as unknown as { setSelectionRange(from: number, to: number): void }).setSelectionRange(21, 21));
      await page.locator("form.correcting").getByRole("button", { name: "Split at the cursor" }).click();
      await page.locator('[id="s3.2"]').waitFor();
      await page.keyboard.press("u");
      await soon(() => page.locator('[id="s3.2"]').count()).toBe(0);
    });

    test("takes selected words for what was said", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}#s3`);
      const words = page.locator(".m.content", { hasText: "lift its sanctions" });
      await words.evaluate((element) => {
        const doc = (element as unknown as { ownerDocument: { createTreeWalker(root: unknown, what: number): { nextNode(): { textContent: string } | null }; createRange(): { setStart(node: unknown, at: number): void; setEnd(node: unknown, at: number): void }; getSelection(): { removeAllRanges(): void; addRange(range: unknown): void } } }).ownerDocument;
        const node = doc.createTreeWalker(element, 4).nextNode()!;
        const at = node.textContent.indexOf("lift its sanctions");
        const range = doc.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + "lift its sanctions ".length);
        doc.getSelection().removeAllRanges();
        doc.getSelection().addRange(range);
      });
      const bar = page.locator(".selection-bar");
      await bar.waitFor();
      expect(await bar.innerText()).toContain("lift its sanctions");
      await bar.getByRole("button", { name: "These are the words" }).click();
      await soon(() => page.locator(".m.content.chosen").allInnerTexts()).toEqual(["lift its sanctions"]);
      await page.keyboard.press("u");
      await soon(() => page.locator(".m.content.chosen").first().innerText()).toContain("to lift its sanctions on the port");
    });

    test("two who correct the same statement: both are kept, and the second is told", async () => {
      const id = await theCall();
      const page = await room.sit(`/dispatch/${id}#s1`);
      await page.route("**/api/events", (route) => route.abort());
      await page.reload();
      await page.locator("#s1.chosen").waitFor();
      await page.keyboard.press("e");
      const other = await room.desk.correct({ id: `${id}.s1`, does: "change", fields: [{ name: "act", value: "propose" }], by: "L. Ostrand" });
      expect(isRefused(other)).toBe(false);
      await page.locator("form.correcting select").first().selectOption("commit");
      await page.locator("form.correcting button[type=submit]").click();
      await page.locator(".toast-place .notice").waitFor();
      expect(await page.locator(".toast-place").innerText()).toContain("L. Ostrand");
      await soon(() => page.locator("#s1 .marks").innerText()).toMatch(/L\. Ostrand[\s\S]*M\. Vorrandt/);
    });

    test("what others correct shows without asking", async () => {
      const id = await theCall();
      const page = await room.sit(`/dispatch/${id}#s2`);
      const other = await fetchCorrection(room, `${id}.s2`);
      expect(other.status).toBe(200);
      await soon(() => page.locator("#s2 .marks").innerText()).toContain("confirmed");
    });

    test("stands beside its earlier version, statement by statement", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}/revisions`);
      await page.locator("table.beside").waitFor();
      expect(await page.locator("td del").allInnerTexts()).toContain("welcomed");
      expect(await page.locator("td ins").allInnerTexts()).toContain("rejected");
      expect(await page.locator(".differences").innerText()).toMatch(/changed[\s\S]*act[\s\S]*welcomes[\s\S]*opposes/);
    });

    test("can be printed: text and cards, no tools", async () => {
      const page = await room.sit(`/dispatch/${await theCall()}#s1`);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("header.frame").isVisible()).toBe(false);
      expect(await page.locator(".statement .tools").isVisible()).toBe(false);
      expect(await page.locator(".printed").first().isVisible()).toBe(true);
      expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
    });

    test("that is long is all there for eyes, for the search of the browser, for keys and for paper", async () => {
      const points = Array.from({ length: 130 }, (_, number) => `The foreign minister of Kestria, Odal Renn, said that point ${number} of the agenda was settled.`);
      const [came] = await room.add([{ id: "long", from: "long.txt", given: { text: points.join("\n\n") }, told: { language: "en", title: "A long day" } }]);
      const page = await room.sit(`/dispatch/${came!.id!}#s120`);
      expect(await page.locator("#s120").isVisible()).toBe(true);
      await soon(() => page.locator("article.statement").count()).toBe(130);
      expect(await page.evaluate("window.find('point 129 of the agenda')")).toBe(true);
      for (let steps = 0; steps < 10; steps++) await page.keyboard.press("j");
      expect(await page.locator("article.chosen").getAttribute("id")).toBe("s130");
      const printed = await room.sit(`/dispatch/${came!.id!}`);
      await soon(() => printed.locator("article.statement").count()).toBe(130);
      await printed.emulateMedia({ media: "print" });
      expect((await printed.pdf()).byteLength).toBeGreaterThan(60_000);
    });

    test("that is hostile is nothing but words, and hides nothing", async () => {
      const page = await room.sit(`/dispatch/${await dispatchCalled(/script/)}`);
      expect(await page.title()).not.toBe("taken");
      expect(await page.locator("main script, main style, main img, main [onerror]").count()).toBe(0);
      const seen = (await page.locator(".printed").allTextContents()).join("\n");
      expect(seen).toContain("<script>document.title = 'taken'");
      expect(seen).not.toMatch(/[\u0000-\u0008\u001b\u200b\u202a-\u202e\u2066-\u2069]/);
      const marks = await page.locator(".printed .hidden-mark").allInnerTexts();
      for (const mark of ["RLO", "PDF", "ZWSP", "LRI", "PDI"]) expect(marks).toContain(mark);
      expect(await page.locator(".printed").filter({ hasText: "قال الوزير" }).evaluate((element) => (globalThis as unknown as { getComputedStyle(one: unknown): { direction: string } }).getComputedStyle(element).direction)).toBe("rtl");
      expect(hostile.length).toBeGreaterThan(4000);
    });
  });

  describe("what was said", () => {
    test("is found by words, which are marked, and narrowed down by facets", async () => {
      const page = await room.sit("/");
      await page.keyboard.press("/");
      await page.keyboard.type("sanctions");
      await page.keyboard.press("Enter");
      await page.locator(".hit").first().waitFor();
      expect(await page.locator(".hit mark").first().innerText()).toMatch(/sanctions/i);
      await page.goto(`${room.address}/find?q=Arvenia`);
      await page.locator(".facets li a").first().waitFor();
      const before = await page.locator(".hit").count();
      await page.locator(".facets section", { hasText: "Issue" }).locator("a").first().click();
      await soon(() => page.locator(".hit").count()).toBeLessThan(before);
      expect(new URL(page.url()).searchParams.get("q")).toContain("issue:");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.locator("article.chosen").waitFor();
    });

    test("a search is a link, is kept, and is a feed", async () => {
      const page = await room.sit("/find?q=sanctions");
      await page.locator(".hit").first().waitFor();
      await page.getByRole("button", { name: /Keep this search/ }).click();
      const feed = await page.getByRole("link", { name: /Atom/ }).getAttribute("href");
      const answer = await room.raw({ path: feed!, headers: { "sec-fetch-site": "same-origin" } });
      expect([answer.status, answer.headers["content-type"]]).toEqual([200, expect.stringContaining("atom+xml")]);
      expect(answer.text).toContain("sanctions");
      await page.goto(`${room.address}/find`);
      expect(await page.locator(".kept").innerText()).toContain("sanctions");
    });

    test("an id leads to the thing itself", async () => {
      const page = await room.sit("/");
      await page.keyboard.press("/");
      await page.keyboard.type("d1.s2");
      await page.keyboard.press("Enter");
      await page.locator("#s2.chosen").waitFor();
    });

    test("says why in French where one reads French: refusals, reasons and doubts", async () => {
      const page = await room.sit("/find?q=act:dance", { tongue: "fr" });
      expect(await page.locator("[role=alert]").innerText()).toMatch(/« act: » ne peut être « dance »[\s\S]*Possible : [\s\S]*query\//);
      expect(await page.locator("[role=alert] [lang=en]").count()).toBe(0);
      const dispatch = await room.sit(`/dispatch/${await theCall()}#s3`, { tongue: "fr" });
      await dispatch.keyboard.press("w");
      await soon(() => dispatch.locator("#s3 details").innerText()).toMatch(/Un verbe|Le verbe|On demande/);
      expect(await dispatch.locator("main [lang=en]:not(.printed)").count()).toBe(0);
    });

    test("words that are no query are refused in a sentence", async () => {
      const page = await room.sit("/find?q=act:dance");
      expect(await page.locator("[role=alert]").innerText()).toMatch(/query\//);
    });
  });

  test("language, colours and single keys are as one chose them, also later", async () => {
    const page = await room.sit("/");
    await page.locator(".switches").getByLabel("Language").selectOption("fr");
    await soon(() => page.locator("h1").innerText()).toBe("Arrivées");
    await page.getByLabel("Couleurs").selectOption("dark");
    await page.keyboard.press("?");
    await page.getByLabel("Les touches seules agissent").click();
    await page.reload();
    await page.locator("h1").waitFor();
    expect([await page.locator("h1").innerText(), await page.getAttribute("html", "data-theme")]).toEqual(["Arrivées", "dark"]);
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.type")).not.toBe("search");
  });

  test("the first page is small, and nothing is asked for elsewhere or forbidden", async () => {
    const page = await room.sit("/");
    const scripts = (await page.evaluate("performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.js')).map((one) => one.name)")) as readonly string[];
    const { gzipSync } = await import("node:zlib");
    const sizes = await Promise.all(scripts.map(async (script) => gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).byteLength));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
    // What is refused on purpose above is told by the browser too.
    expect(room.complaints.filter((one) => !/Failed to load resource: the server responded with a status of (?:400|404|422)|ERR_FAILED/.test(one))).toEqual([]);
  });
});

/** A confirmation as another page of the same server makes it. */
async function fetchCorrection(room: ReadingRoom, id: string): Promise<{ readonly status: number }> {
  return room.raw({ method: "POST", path: "/api/corrections", headers: { "origin": room.address, "content-type": "application/json" }, body: JSON.stringify({ id, does: "confirm", fields: [] }) });
}
