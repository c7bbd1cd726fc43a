import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefused } from "../../src/desk/desk.js";
import { soleUser } from "../../src/model/actor.js";
import { expectUsable, isTooWide, openReadingRoom, skipped, type ReadingRoom } from "./reading-room.js";

describe.skipIf(skipped)("the pages of files", () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom();
    const made = await room.desk.files.make({ name: "Talks at Tarn", closed: true, by: soleUser("M. Vorrandt") });
    if (isRefused(made)) throw new Error(made.refused.code);
    await room.desk.files.add({ id: made.file.id, things: ["d1"], by: soleUser("M. Vorrandt") });
    await room.desk.files.grant({ id: made.file.id, to: { kind: "organisation", id: "o4", name: "Ministry of Kestria" }, may: "read", by: soleUser("M. Vorrandt"), because: "asked for by their mission" });
    await room.desk.as(soleUser("M. Vorrandt"), "page").show("d1");
  }, 240_000);
  afterAll(() => room?.close());

  const readers = [["en", "light", 1280], ["fr", "dark", 1280], ["en", "dark", 360], ["fr", "light", 360]] as const;
  test.each(["/files", "/files/file1"].flatMap((path) => readers.map((reader) => [path, ...reader] as const)))("%s in %s, %s, on %i pixels", async (path, tongue, theme, width) => {
    const page = await room.sit(path, { tongue, theme, width });
    await page.locator("h1").waitFor();
    await page.locator(path === "/files" ? ".file-list" : ".file-log table").waitFor();
    expect(await isTooWide(page)).toBe(false);
    await expectUsable(page);
    const folder = process.env["ENTENTE_PICTURES"];
    if (folder) await page.screenshot({ path: `${folder}/files${path.length}-${tongue}-${width}.png`, fullPage: true });
    await page.context().close();
  });

  test("somebody makes a file, puts a dispatch in, lets an organisation in, and takes both back, by keyboard alone", async () => {
    const page = await room.sit("/files");
    await page.getByLabel("Name", { exact: true }).focus();
    await page.keyboard.type("Grain");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Grain" }).waitFor();
    await page.getByLabel("Dispatches", { exact: true }).focus();
    await page.keyboard.type("d2");
    await page.keyboard.press("Enter");
    await page.locator("[aria-labelledby=entries] li").waitFor();
    await page.getByLabel("Id of the organisation or account").focus();
    await page.keyboard.type("o7");
    await page.keyboard.press("Enter");
    await page.locator("[aria-labelledby=grants] li").waitFor();
    expect(await page.locator("[aria-labelledby=done] li").count()).toBe(4);
    await page.getByRole("button", { name: "Let in no longer: o7" }).press("Enter");
    await page.locator("[aria-labelledby=grants] li").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Take out d2" }).press("Enter");
    await page.locator("[aria-labelledby=entries] li").waitFor({ state: "detached" });
    await page.context().close();
  });
});
