import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closeServers, sendTo, serve, status, type Answer } from "../../../test/local-server.js";
import { openDoor, type Door, type DoorOptions, type Visit } from "./door.js";

const doors: Door[] = [];
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});
afterAll(closeServers);

function nearDoor(port: number, options: DoorOptions = {}): Door {
  const door = openDoor({ allow: [`127.0.0.1:${port}`], pause: 0, ...options });
  doors.push(door);
  return door;
}
const text = (visit: Visit): string => (visit.status === "fetched" ? new TextDecoder().decode(visit.bytes) : visit.status === "refused" ? visit.refusal.code : "unchanged");
const says = (visit: Visit): string => (visit.status === "refused" ? `${visit.refusal.code}: ${visit.refusal.says}` : visit.status);

describe("asking again", () => {
  test("with what the server gave", async () => {
    const { port, headers } = await serve({ "/": (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"', "last-modified": "Fri, 27 Mar 2020 10:00:00 GMT" }).end("one");
    } });
    const door = nearDoor(port);
    const url = `http://127.0.0.1:${port}/`;
    const first = await door.fetch(url);
    expect(first).toMatchObject({ etag: '"v1"', lastModified: "Fri, 27 Mar 2020 10:00:00 GMT" });
    if (first.status !== "fetched") return;
    expect((await door.fetch(url, { etag: first.etag, lastModified: first.lastModified, accept: "application/rss+xml" })).status).toBe("unchanged");
    expect(headers.at(-1)).toMatchObject({ "if-none-match": '"v1"', "if-modified-since": "Fri, 27 Mar 2020 10:00:00 GMT", accept: "application/rss+xml" });
    expect(headers.at(-1)).not.toHaveProperty("cookie");
  });

  test("an etag that would smuggle a header in is not sent", async () => {
    const { port, headers } = await serve({ "/": "x" });
    await nearDoor(port).fetch(`http://127.0.0.1:${port}/`, { etag: '"x"\r\nx-smuggled: yes' });
    expect(headers.at(-1)).not.toHaveProperty("if-none-match");
  });

  test("under a name", async () => {
    const { port, headers } = await serve({ "/": "x" });
    await nearDoor(port, { contact: "mailto:desk@arvenia.example\r\nx: y" }).fetch(`http://127.0.0.1:${port}/`);
    expect(headers.at(-1)!["user-agent"]).toMatch(/^entente\/\d+\.\d+\.\d+\S* \(\+mailto:desk@arvenia\.examplex:y\)$/);
  });
});

describe("manners", () => {
  test("robots.txt is asked for once and obeyed, also after a redirect", async () => {
    const { port, asked } = await serve({ "/robots.txt": "User-agent: *\nDisallow: /\n\nUser-agent: Entente\nDisallow: /private\nAllow: /private/open\n", "/private/a": "no", "/private/open": "yes", "/free": "yes", "/way": sendTo("/private/a") });
    const door = nearDoor(port);
    const at = async (path: string) => text(await door.fetch(`http://127.0.0.1:${port}${path}`));
    expect([await at("/private/a"), await at("/private/open"), await at("/free"), await at("/way")]).toEqual(["door/robots", "yes", "yes", "door/robots"]);
    expect(asked).toEqual(["/robots.txt", "/private/open", "/free", "/way"]);
  });

  test.each([[404, "page"], [403, "page"], [410, "page"], [500, "door/robots-wait"], [503, "door/robots-wait"], [429, "door/robots-wait"]])("robots.txt that is answered with %i", async (code, outcome) => {
    const { port } = await serve({ "/robots.txt": status(code), "/": "page" });
    expect(text(await nearDoor(port).fetch(`http://127.0.0.1:${port}/`))).toBe(outcome);
  });

  test("robots.txt that is elsewhere, a page, endless, or a riddle", async () => {
    const { port } = await serve({ "/robots.txt": sendTo("/rules"), "/rules": "user-agent: *\ndisallow: /no", "/no": "x", "/yes": "page" });
    const door = nearDoor(port);
    expect([text(await door.fetch(`http://127.0.0.1:${port}/no`)), text(await door.fetch(`http://127.0.0.1:${port}/yes`))]).toEqual(["door/robots", "page"]);
    const rules = ["<!doctype html><p>Not found", `User-agent: *\n${"Disallow: /x\n".repeat(60_000)}`, `User-agent: *\n${`Disallow: /${"*a".repeat(900)}b\n`.repeat(250)}`];
    for (const text_ of rules) {
      const odd = await serve({ "/robots.txt": text_, "*": "page" });
      expect(text(await nearDoor(odd.port).fetch(`http://127.0.0.1:${odd.port}/${"a".repeat(2_000)}`))).toBe("page");
    }
  });

  test("one at a time for each host, with a pause between", async () => {
    let now = 0;
    let open = 0;
    let most = 0;
    const slept: number[] = [];
    const page: Answer = (_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end("x");
      }, 5);
    };
    const { port } = await serve({ "/robots.txt": "User-agent: *\nCrawl-delay: 3", "*": page });
    const door = nearDoor(port, { pause: 1_000, stopwatch: () => now, sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    } });
    await Promise.all(["/1", "/2", "/3"].map((path) => door.fetch(`http://127.0.0.1:${port}${path}`)));
    expect(most).toBe(1);
    expect(slept).toEqual([3_000, 3_000]);
  });

  test("a host that wants to be left alone is left alone", async () => {
    let now = 0;
    const slept: number[] = [];
    const busy = (headers: Record<string, string>, status = 503): Answer => (_, response) => void response.writeHead(status, headers).end();
    const { port, asked } = await serve({ "/a": busy({ "retry-after": "20" }), "/b": busy({ "retry-after": "Fri, 27 Mar 2020 12:00:00 GMT", date: "Fri, 27 Mar 2020 10:00:00 GMT" }, 429), "/c": "page" });
    const door = nearDoor(port, { stopwatch: () => now, sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    } });
    const at = (path: string) => door.fetch(`http://127.0.0.1:${port}${path}`);
    expect(await at("/a")).toMatchObject({ httpStatus: 503, retryAfter: 20 });
    expect(await at("/b")).toMatchObject({ httpStatus: 429, retryAfter: 7_200 });
    expect(slept).toEqual([20_000]);
    expect(says(await at("/c"))).toBe("door/wait: The server asks to be left alone for 7200 seconds.");
    expect(asked).toEqual(["/robots.txt", "/a", "/b"]);
    now += 7_200_000;
    expect(text(await at("/c"))).toBe("page");
  });

  test("a closed door asks for nothing, and what is under way is broken off", async () => {
    const { port } = await serve({ "/": () => {} });
    const door = nearDoor(port);
    const visit = door.fetch(`http://127.0.0.1:${port}/`);
    setTimeout(() => void door.close(), 100);
    expect(text(await visit)).toBe("door/closed");
    expect(text(await door.fetch(`http://127.0.0.1:${port}/`))).toBe("door/closed");
  });
});
