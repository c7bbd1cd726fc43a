import { createServer as createSecureServer } from "node:https";
import { createServer as createPlainServer, type AddressInfo, type Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closeServers, sendTo, serve, status, type Answer } from "../../../test/local-server.js";
import { openDoor, type Door, type DoorOptions, type Visit } from "./door.js";

const doors: Door[] = [];
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});
afterAll(closeServers);

function doorFor(options: DoorOptions = {}): Door {
  const door = openDoor({ allow: [], pause: 0, ...options });
  doors.push(door);
  return door;
}
const nearDoor = (port: number, options: DoorOptions = {}): Door => doorFor({ allow: [`127.0.0.1:${port}`], ...options });
const text = (visit: Visit): string => (visit.status === "fetched" ? new TextDecoder().decode(visit.bytes) : visit.status === "refused" ? visit.refusal.code : "unchanged");
const says = (visit: Visit): string => (visit.status === "refused" ? `${visit.refusal.code}: ${visit.refusal.says}` : visit.status);

describe("what is asked for at all", () => {
  test.each([
    ["http://127.0.0.1/", "door/private-address"], ["http://localhost/", "door/private-address"], ["http://LOCALHOST./", "door/private-address"],
    ["http://2130706433/", "door/private-address"], ["http://0x7f000001/", "door/private-address"], ["http://0177.0.0.1/", "door/private-address"], ["http://127.1/", "door/private-address"], ["http://0/", "door/private-address"],
    ["http://0.0.0.0/", "door/private-address"], ["http://10.1.2.3/", "door/private-address"], ["http://172.16.0.1/", "door/private-address"], ["http://192.168.1.1/", "door/private-address"],
    ["http://169.254.169.254/latest/meta-data/", "door/private-address"], ["http://100.64.0.1/", "door/private-address"], ["http://192.0.0.8/", "door/private-address"], ["http://198.18.0.1/", "door/private-address"],
    ["http://192.0.2.1/", "door/private-address"], ["http://224.0.0.1/", "door/private-address"], ["http://240.0.0.1/", "door/private-address"], ["http://255.255.255.255/", "door/private-address"],
    ["http://[::]/", "door/private-address"], ["http://[::1]/", "door/private-address"], ["http://[::ffff:127.0.0.1]/", "door/private-address"], ["http://[::ffff:7f00:1]/", "door/private-address"], ["http://[::127.0.0.1]/", "door/private-address"],
    ["http://[64:ff9b::7f00:1]/", "door/private-address"], ["http://[64:ff9b:1::1]/", "door/private-address"], ["http://[2002:7f00:1::]/", "door/private-address"], ["http://[2001::1]/", "door/private-address"],
    ["http://[fe80::1]/", "door/private-address"], ["http://[fd00::1]/", "door/private-address"], ["http://[fec0::1]/", "door/private-address"], ["http://[ff02::1]/", "door/private-address"], ["http://[2001:db8::1]/", "door/private-address"], ["http://[4000::1]/", "door/private-address"],
    ["http://①②⑦.0.0.1/", "door/private-address"], ["http://８.８.８.８:22/", "door/port"], ["https://8.8.8.8:25/", "door/port"],
    ["ftp://arvenia.example/x", "door/not-http"], ["file:///etc/passwd", "door/not-http"], ["data:text/plain,x", "door/not-http"], ["javascript:1", "door/not-http"],
    ["http://user@arvenia.example/", "door/credentials"], ["http://user:word@arvenia.example/", "door/credentials"], ["http://8.8.8.8@127.0.0.1/", "door/credentials"],
    ["http://", "door/bad-address"], ["arvenia.example/news", "door/bad-address"], ["http://exa mple/", "door/bad-address"], ["http://[::1%25eth0]/", "door/bad-address"], ["http://999.1.1.1/", "door/bad-address"], [`http://arvenia.example/${"x".repeat(5_000)}`, "door/bad-address"],
  ])("%s", async (url, code) => {
    expect(text(await doorFor().fetch(url))).toBe(code);
  });

  test.each(["http://ada:s3cret@arvenia.example/", "http://ada:s3@cret@arvenia.example/", "http://ada:s3cret@", "ftp://ada:s3cret@x/"])("a password in an address is not shown: %s", async (address) => {
    const visit = await doorFor().fetch(address);
    expect(visit.status).toBe("refused");
    expect(JSON.stringify(visit)).not.toMatch(/s3|cret/);
  });

  test.each(["127.0.0.1:x", "10.0.0.0/99", "http://localhost", "300.1.1.1", "[::1]:0", "*:99999"])("an entry that cannot be understood allows nothing, and is told: %s", async (entry) => {
    const door = doorFor({ allow: ["", " ", entry] });
    expect(says(await door.fetch("http://127.0.0.1/"))).toBe(`door/bad-permit: “${entry}” in ENTENTE_ALLOW_NET cannot be understood.`);
  });

  test("the next step names the very entry that would allow it", async () => {
    const { port } = await serve({ "/": "inside" });
    for (const url of [`http://127.0.0.1:${port}/`, `http://inside.example:${port}/`]) {
      const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
      const visit = await doorFor({ resolve }).fetch(url);
      const entry = visit.status === "refused" ? /ENTENTE_ALLOW_NET=(\S+)\.$/.exec(visit.refusal.next)?.[1] : undefined;
      expect(text(await doorFor({ resolve, allow: [entry ?? ""] }).fetch(url))).toBe("inside");
    }
  });
});

describe("at the moment of connecting", () => {
  test("a name that means a private address is refused, whatever else it means", async () => {
    const { port, asked } = await serve({ "*": "inside" });
    for (const addresses of [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:127.0.0.1"], ["::1"], []]) {
      const resolve = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      expect(text(await doorFor({ allow: [`*:${port}`], resolve }).fetch(`http://news.example:${port}/`))).toBe(addresses.length > 0 ? "door/private-address" : "door/dns");
    }
    expect(asked).toEqual([]);
  });

  test("a name that means another address each time gains nothing: it is resolved once for each connection, to the very address that was looked at", async () => {
    const { port, asked } = await serve({ "*": "page" });
    let turn = 0;
    const resolve = async () => [{ address: ["127.0.0.1", "127.0.0.2"][turn++ % 2]!, family: 4 }];
    const door = nearDoor(port, { resolve });
    const outcomes: string[] = [];
    for (let time = 0; time < 4; time++) outcomes.push(text(await door.fetch(`http://news${time}.example:${port}/`)));
    expect(outcomes).toEqual(["page", "door/private-address", "page", "door/private-address"]);
    expect(turn).toBe(4);
    expect(asked).toEqual(["/robots.txt", "/", "/robots.txt", "/"]);
  });

  test("what is allowed by name, address, range and port", async () => {
    const { port } = await serve({ "/": "inside" });
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    for (const [allow, url, code] of [
      [`wiki.arvenia.example:${port}`, `http://wiki.arvenia.example:${port}/`, "inside"], [`127.0.0.0/8:${port}`, `http://wiki.arvenia.example:${port}/`, "inside"], ["127.0.0.1:*", `http://127.0.0.1:${port}/`, "inside"],
      [`127.0.0.1:${port}`, `http://wiki.arvenia.example:${port}/`, "inside"], [`WIKI.arvenia.example:${port}`, `http://Wiki.Arvenia.example.:${port}/`, "inside"],
      ["127.0.0.1", `http://127.0.0.1:${port}/`, "door/port"], ["wiki.arvenia.example", `http://wiki.arvenia.example:${port}/`, "door/port"],
      [`other.example:${port}`, `http://wiki.arvenia.example:${port}/`, "door/private-address"], [`10.0.0.0/8:${port}`, `http://127.0.0.1:${port}/`, "door/private-address"], [`*:${port}`, `http://127.0.0.1:${port}/`, "door/private-address"], ["*", `http://127.0.0.1:${port}/`, "door/private-address"],
    ] as const) expect([allow, text(await doorFor({ allow: [allow], resolve }).fetch(url))]).toEqual([allow, code]);
  });

  test("of several addresses the next is tried where one does not answer", async () => {
    const { port } = await serve({ "/": "inside" });
    const resolve = async () => [{ address: "127.0.0.9", family: 4 }, { address: "127.0.0.1", family: 4 }];
    expect(text(await doorFor({ allow: [`127.0.0.0/8:${port}`], resolve }).fetch(`http://news.example:${port}/`))).toBe("inside");
  });

  test("a name without an address, and a server that is not there", async () => {
    const nowhere = async () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(says(await doorFor({ resolve: nowhere }).fetch("http://gone.example/"))).toBe("door/dns: No address is known for “gone.example”.");
    expect(text(await nearDoor(1).fetch("http://127.0.0.1:1/"))).toBe("door/connection");
  });

  test("a name server that never answers", async () => {
    expect(text(await doorFor({ resolve: () => new Promise(() => {}), seconds: 0.2 }).fetch("http://slow.example/"))).toBe("door/too-slow");
  });

  test("proxies named by the environment are not used", async () => {
    const { port } = await serve({ "/": "inside" });
    const proxy = await serve({ "*": "proxy" });
    process.env["HTTP_PROXY"] = process.env["http_proxy"] = `http://127.0.0.1:${proxy.port}`;
    try {
      expect(text(await nearDoor(port).fetch(`http://127.0.0.1:${port}/`))).toBe("inside");
    } finally {
      delete process.env["HTTP_PROXY"];
      delete process.env["http_proxy"];
    }
    expect(proxy.asked).toEqual([]);
  });
});

describe("redirects", () => {
  test("are followed, and those for good are told", async () => {
    const { port } = await serve({ "/a": sendTo("/b", 301), "/b": sendTo("c", 308), "/c": sendTo("/d?x=1#part", 302), "/d?x=1": "there" });
    const visit = await nearDoor(port).fetch(`http://127.0.0.1:${port}/a#top`);
    expect(visit).toMatchObject({ status: "fetched", url: `http://127.0.0.1:${port}/d?x=1`, moved: `http://127.0.0.1:${port}/c`, contentType: "text/plain", charset: "utf-8" });
  });

  test("for the time being are no move, nor is what comes after them", async () => {
    const { port } = await serve({ "/a": sendTo("/b", 302), "/b": sendTo("/c", 301), "/c": "there" });
    expect(await nearDoor(port).fetch(`http://127.0.0.1:${port}/a`)).toMatchObject({ status: "fetched", moved: null });
  });

  test.each([
    ["http://127.0.0.1:1/", "door/port"], ["http://10.0.0.1/", "door/private-address"], ["http://[::1]/", "door/private-address"], ["http://169.254.169.254/latest", "door/private-address"], ["http://0x7f.1:1/", "door/port"],
    ["//localhost/", "door/private-address"], ["file:///etc/passwd", "door/not-http"], ["gopher://x.example/", "door/not-http"], ["http://ada:word@x.example/", "door/credentials"], ["http://", "door/bad-redirect"],
  ])("to %s", async (target, code) => {
    const { port } = await serve({ "/": sendTo(target) });
    expect(text(await nearDoor(port).fetch(`http://127.0.0.1:${port}/`))).toBe(code);
  });

  test("to a name that means a private address", async () => {
    const inside = await serve({ "*": "inside" });
    const { port } = await serve({ "/": sendTo(`http://inside.example:${inside.port}/`) });
    const door = doorFor({ allow: [`127.0.0.1:${port}`, `*:${inside.port}`], resolve: async () => [{ address: "127.0.0.2", family: 4 }] });
    expect(text(await door.fetch(`http://127.0.0.1:${port}/`))).toBe("door/private-address");
    expect(inside.asked).toEqual([]);
  });

  test("in a circle, and without end", async () => {
    const { port, asked } = await serve({ "/a": sendTo("/b"), "/b": sendTo("/a"), "/self": sendTo("/self"), "*": (request, response) => sendTo(`${request.url}x`)(request, response) });
    const door = nearDoor(port);
    expect(says(await door.fetch(`http://127.0.0.1:${port}/a`))).toBe("door/redirect-loop: The server sends from one address to the next without end (2 times).");
    expect(text(await door.fetch(`http://127.0.0.1:${port}/self`))).toBe("door/redirect-loop");
    asked.length = 0;
    expect(text(await door.fetch(`http://127.0.0.1:${port}/x`))).toBe("door/redirect-loop");
    expect(asked).toHaveLength(6);
  });

  test("five are followed", async () => {
    const { port } = await serve({ "/0": sendTo("/1"), "/1": sendTo("/2"), "/2": sendTo("/3"), "/3": sendTo("/4"), "/4": sendTo("/5"), "/5": "there" });
    expect(text(await nearDoor(port).fetch(`http://127.0.0.1:${port}/0`))).toBe("there");
  });
});

describe("sizes and times", () => {
  const endless: Answer = (_, response) => {
    const more = (): void => void (response.destroyed || (response.write("x".repeat(65_536)), setImmediate(more)));
    more();
  };

  test("a body without end is stopped", async () => {
    const { port } = await serve({ "/": endless });
    expect(says(await nearDoor(port, { mostBytes: 300_000 }).fetch(`http://127.0.0.1:${port}/`))).toBe("door/too-large: The answer is larger than 300000 bytes.");
  });

  test("one that says beforehand how large it is, is not begun", async () => {
    const { port } = await serve({ "/": (_, response) => void response.writeHead(200, { "content-length": "99999999" }).write("x") });
    expect(says(await nearDoor(port).fetch(`http://127.0.0.1:${port}/`))).toBe("door/too-large: The answer is larger than 10 MB.");
  });

  test("exactly as much as may be", async () => {
    const { port } = await serve({ "/": "x".repeat(1_000) });
    expect(text(await nearDoor(port, { mostBytes: 1_000 }).fetch(`http://127.0.0.1:${port}/`))).toHaveLength(1_000);
    expect(text(await nearDoor(port, { mostBytes: 999 }).fetch(`http://127.0.0.1:${port}/`))).toBe("door/too-large");
  });

  test.each([["gzip", gzipSync], ["br", brotliCompressSync]] as const)("a bomb packed with %s is not unpacked", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(80_000_000));
    const { port } = await serve({ "/": (_, response) => void response.writeHead(200, { "content-encoding": encoding }).end(bomb) });
    const before = process.memoryUsage().arrayBuffers;
    expect(text(await nearDoor(port, { mostBytes: 1_000_000 }).fetch(`http://127.0.0.1:${port}/`))).toBe("door/too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  test("packed answers are unpacked; those that are broken or packed otherwise are refused", async () => {
    const whole = gzipSync("The talks go on. ".repeat(200));
    const packed = (encoding: string, bytes: Uint8Array): Answer => (_, response) => void response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    const { port } = await serve({ "/gzip": packed("GZIP", whole), "/br": packed("br", brotliCompressSync("The talks.")), "/cut": packed("gzip", whole.subarray(0, 40)), "/bad": packed("gzip", Buffer.from("no gzip at all")), "/other": packed("rot13", Buffer.from("x")), "/twice": packed("gzip, gzip", gzipSync(whole)) });
    const door = nearDoor(port);
    const got: string[] = [];
    for (const page of ["gzip", "br", "cut", "bad", "other", "twice"]) got.push(text(await door.fetch(`http://127.0.0.1:${port}/${page}`)).slice(0, 11));
    expect(got).toEqual(["The talks g", "The talks.", "door/answer", "door/answer", "door/answer", "door/answer"]);
  });

  test("a body that comes a letter at a time, a head that never ends, and silence", async () => {
    const drip: Answer = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    };
    const { port } = await serve({ "/drip": drip, "/silence": () => {} });
    const door = nearDoor(port, { seconds: 0.4 });
    expect(text(await door.fetch(`http://127.0.0.1:${port}/drip`))).toBe("door/too-slow");
    expect(text(await door.fetch(`http://127.0.0.1:${port}/silence`))).toBe("door/too-slow");
    expect(text(await rawly((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const timer = setInterval(() => socket.write("x: y\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
    }, { seconds: 0.4 }))).toBe("door/too-slow");
  });

  test("a chain of slow redirects has no more time than one page", async () => {
    const slowly: Answer = (request, response) => void setTimeout(() => sendTo(`${request.url}x`)(request, response), 150);
    const { port, asked } = await serve({ "*": slowly });
    expect(text(await nearDoor(port, { seconds: 0.4 }).fetch(`http://127.0.0.1:${port}/x`))).toBe("door/too-slow");
    expect(asked.length).toBeLessThan(5);
  });
});

/** What comes of a server that speaks for itself; it is asked for robots.txt first, and says the same to that. */
async function rawly(say: (socket: Socket) => void, options: DoorOptions = {}): Promise<Visit> {
  const server = createPlainServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => say(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const door = nearDoor(port, options);
  const visit = await door.fetch(`http://127.0.0.1:${port}/`);
  await door.close();
  server.close();
  return visit;
}

describe("answers that make no sense", () => {
  test.each([
    ["no HTTP", "SSH-2.0-Arvenia\r\n", "door/answer"], ["a head that is too long", `HTTP/1.1 200 OK\r\nx: ${"y".repeat(200_000)}\r\n\r\n`, "door/answer"], ["nothing", "", "door/connection"],
    ["broken off", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc", "door/connection"], ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde", "door/answer"],
    ["a chunk of no size", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", "door/answer"],
  ])("%s", async (_, words, code) => {
    expect(text(await rawly((socket) => void socket.end(words)))).toBe(code);
  });

  test("statuses", async () => {
    const { port } = await serve({ "/404": status(404), "/410": status(410), "/500": status(500), "/304": status(304), "/302": status(302), "/206": status(206), "/401": status(401) });
    const door = nearDoor(port);
    expect(says(await door.fetch(`http://127.0.0.1:${port}/404`))).toBe("door/not-there: The server has no such page (404 Not Found).");
    for (const [code, refused] of [[410, "not-there"], [500, "busy"], [304, "status"], [302, "status"], [206, "status"], [401, "status"]] as const) {
      expect(await door.fetch(`http://127.0.0.1:${port}/${code}`)).toMatchObject({ status: "refused", refusal: { code: `door/${refused}` }, httpStatus: code });
    }
  });

  test("a certificate nobody vouches for", async () => {
    const { key, cert } = selfMade;
    const server = createSecureServer({ key, cert }, (_, response) => void response.end("x"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(says(await nearDoor(port).fetch(`https://127.0.0.1:${port}/`))).toBe("door/tls: The server could not prove who it is: it vouches for itself only.");
    server.close();
    const plain = await serve({ "*": "x" });
    expect(text(await nearDoor(plain.port).fetch(`https://127.0.0.1:${plain.port}/`))).toBe("door/tls");
  });
});

/** Made for this test alone with `openssl req -x509 -newkey ec`; it guards nothing. */
const selfMade = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgy2N8Ho7bwRsn9GUe
uxKWOJcWkqqlgLxx48PoUlz6L4KhRANCAATrTsneNmHyuK8zFU6A+By4HVKNicUG
91eMJQfucpXlm8mslAIBQxVAUg3PDnpL1LcUSgExBDG5+lVZ1vCfIWHW
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBjzCCATagAwIBAgIUTAHkkmIuc7Fd2WIWTY81uHLRf38wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNDEyMDY0M1oYDzIxMjYxMDMx
MTIwNjQzWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATrTsneNmHyuK8zFU6A+By4HVKNicUG91eMJQfucpXlm8mslAIBQxVA
Ug3PDnpL1LcUSgExBDG5+lVZ1vCfIWHWo2QwYjAdBgNVHQ4EFgQUM7RLvFZYef7K
Jpg5qAizun4fobswHwYDVR0jBBgwFoAUM7RLvFZYef7KJpg5qAizun4fobswDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0cAMEQC
IDeJAUnETTmtIT7/NcKjCp0WTkQNfz2onUbTpFz+4X7XAiBtCiQ5+XY8wzYamovH
axGzqT8+Cwb23yasntynUeXSMA==
-----END CERTIFICATE-----`,
};
