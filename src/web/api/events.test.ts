import { request, type ClientRequest } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, startPostgres, type TestServer } from "../../../test/postgres.js";
import { serving, type Serving } from "../../../test/web/serving.js";
import { openNews } from "./news.js";

/** Somebody who listens, and all that was heard. */
interface Listener {
  readonly heard: () => string;
  readonly marks: () => readonly string[];
  readonly leave: () => void;
}

const open: ClientRequest[] = [];
afterEach(() => open.splice(0).forEach((one) => one.destroy()));

function listen(address: string, last?: string): Promise<Listener> {
  let text = "";
  return new Promise((resolve, reject) => {
    const going = request(`${address}/api/events`, { agent: false, headers: { "sec-fetch-site": "same-origin", ...(last !== undefined && { "last-event-id": last }) } }, (response) => {
      response.setEncoding("utf8").on("error", () => undefined).on("data", (some: string) => {
        text += some;
        resolve({ heard: () => text, marks: () => [...text.matchAll(/^id: (.*)$/gm)].map(([, mark]) => mark!), leave: () => void going.destroy() });
      });
    });
    open.push(going);
    going.on("error", reject).end();
  });
}

const told = (number: number) => [{ id: `n${number}`, from: `n${number}`, given: { text: `The foreign minister of Soltania, Ivo Marn, said that point ${number} had been settled.` }, told: { language: "en" } }];
const soon = (what: () => unknown) => expect.poll(what, { timeout: 20_000 });

describe("somebody who lost the connection", () => {
  let served: Serving;
  beforeAll(async () => void (served = await serving()));
  afterAll(() => served.close());

  test("is told what came since, once and in order", async () => {
    const first = await listen(served.address);
    await served.add(told(1));
    await soon(() => first.heard()).toContain("event: added");
    first.leave();
    await served.add(told(2));
    await served.add(told(3));
    const back = await listen(served.address, first.marks().at(-1)!);
    await soon(() => back.marks().length).toBe(2);
    expect([...back.heard().matchAll(/"id":"(d\d+)"/g)].map(([, id]) => id)).toEqual(["d2", "d3"]);
    const again = await listen(served.address, back.marks()[0]!);
    await soon(() => again.heard()).toContain('"id":"d3"');
    expect(again.heard()).not.toContain('"id":"d2"');
  });

  test("before anything was told has a mark all the same", async () => {
    const first = await listen(served.address);
    const [mark] = first.marks();
    first.leave();
    await served.add(told(4));
    const back = await listen(served.address, mark);
    await soon(() => back.heard()).toContain("event: added");
  });

  test("from another run of the server is told to look anew", async () => {
    const back = await listen(served.address, "elsewhere-7");
    await soon(() => back.heard()).toContain("event: much");
  });
});

test("what was told long ago is not told again, but that much has changed", () => {
  const news = openNews();
  const before = news.now();
  for (let count = 0; count < 1_500; count++) news.tell({ what: "reread", id: `d${count}` });
  expect(news.since(before)).toBeNull();
  expect(news.since(news.now())).toEqual([]);
  expect(news.since("")).toBeNull();
});

describe.skipIf(!hasPostgres() && !process.env["CI"])("two servers over one record on PostgreSQL", () => {
  let postgres: TestServer;
  let one: Serving;
  let other: Serving;
  beforeAll(async () => {
    postgres = await startPostgres();
    const where = { url: await postgres.newDatabase() };
    one = await serving({ where });
    other = await serving({ where });
  });
  afterAll(async () => {
    await one?.close();
    await other?.close();
    await postgres?.close();
  });

  test("hear of each other's changes, and not of their own twice", async () => {
    const [here, there] = [await listen(one.address), await listen(other.address)];
    // The other listens to the server in its own time: what is changed until then is not told of.
    await expect.poll(async () => (await one.add(told(Math.random()))) && there.heard(), { timeout: 20_000 }).toContain("event: elsewhere");
    expect(here.heard()).toContain("event: added");
    expect(here.heard()).not.toContain("event: elsewhere");
    const corrected = await other.desk.correct({ id: "d1.s1", does: "confirm", fields: [], by: "L. Ostrand" });
    expect(corrected).toMatchObject({ id: "d1.s1" });
    await soon(() => here.heard()).toContain("event: elsewhere");
  });
});
