import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actor, actorsByCookie } from "./actors.js";
import { call, chromium, expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

// What is offered to whom: a reader looks, an editor corrects and hands in. That nothing else is done, the server sees to (src/web/server/access.test.ts).

describe.skipIf(!chromium && skipped)("by role", () => {
  let room: ReadingRoom;
  let id: string;
  beforeAll(async () => {
    room = await openReadingRoom({ filled: false, admission: actorsByCookie({ reader: actor({ name: "O. Lamm", role: "reader" }), editor: actor({ name: "L. Korvath", role: "editor" }) }) });
    const [came] = await room.add([{ id: "call", from: "call.txt", given: { text: call }, told: { language: "en", published: "2031-05-14", publisher: "Tarn Gazette", title: "Ministers speak by telephone" } }]);
    id = came!.id!;
  });
  afterAll(() => room?.close());

  test("a reader is shown the words and what was decided, and nothing to decide with; no key does it either", async () => {
    const page = await room.sit(`/dispatch/${id}#s2`, { as: "reader" });
    await page.locator("#s2.chosen").waitFor();
    expect(await page.getByRole("toolbar").count()).toBe(0);
    expect(await page.locator("main").getByRole("button", { name: /Correct|Confirm|Reject|Add|Undo/ }).count()).toBe(0);
    for (const key of ["e", "s", "c", "x", "u", "m", "a"]) await page.keyboard.press(key);
    expect(await page.locator("form.correcting, form.adding, .end-handle, .toast-place").count()).toBe(0);
    await expectUsable(page);
    await page.locator(".m.content").first().selectText();
    expect(await page.locator(".selection-bar").count()).toBe(0);
    expect((await page.evaluate("fetch('/api/corrections', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then(({ status }) => status)"))).toBe(403);
    room.complaints.length = 0; // Chromium writes the refusal that was asked for above into its console.
  });

  test("a reader hands nothing in, and makes no brief", async () => {
    const inbox = await room.sit("/", { as: "reader" });
    await inbox.getByText("Ministers speak by telephone").waitFor();
    expect(await inbox.locator(".hand-in").count()).toBe(0);
    const briefs = await room.sit("/briefs", { as: "reader" });
    expect(await briefs.locator("main form").count()).toBe(0);
    await expectUsable(briefs);
    expect(room.complaints).toEqual([]);
  });

  test("an editor is offered all of it", async () => {
    const page = await room.sit(`/dispatch/${id}#s2`, { as: "editor" });
    await page.locator("#s2 .tools").waitFor();
    const inbox = await room.sit("/", { as: "editor" });
    expect(await inbox.locator(".hand-in").count()).toBe(1);
    const briefs = await room.sit("/briefs", { as: "editor" });
    expect(await briefs.locator("main form").count()).toBe(1);
  });

  test.each(["/", "/find?q=Arvenia"])("%s on 360 pixels, folded and open, stands within the page", async (path) => {
    const page = await room.sit(path, { as: "reader", width: 360, tongue: "fr" });
    expect(await isTooWide(page)).toBe(false);
    const facets = page.locator(".facets summary");
    if ((await facets.count()) > 0) {
      await facets.click();
      await page.locator(".facets section").first().waitFor();
      expect(await isTooWide(page)).toBe(false);
      await expectUsable(page);
    }
  });
});
