import { createServer, type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { refusalCodes } from "../../model/refusals.js";
import { openDoor } from "./door.js";

// A server that says whatever comes to its mind. The door must come to an end with each answer, in its time and within its sizes.

const body = gzipSync("The talks go on. ".repeat(50));
const answers: readonly Buffer[] = [
  Buffer.from("HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: 16\r\n\r\nThe talks go on."),
  Buffer.from("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\nThe talks go on.\r\n0\r\n\r\n"),
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`), body]),
  Buffer.from("HTTP/1.1 301 Moved\r\nlocation: /b\r\ncontent-length: 0\r\n\r\n"),
  Buffer.from("HTTP/1.1 503 Busy\r\nretry-after: 0\r\ndate: Fri, 27 Mar 2020 10:00:00 GMT\r\ncontent-length: 0\r\n\r\n"),
  Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"),
];

test("damaged answers, seeded: each visit ends in its time, as something that has a code", async () => {
  let seed = 74_544;
  const chance = (below: number): number => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * below);
  const damaged = (): Buffer => {
    const bytes = Buffer.from(answers[chance(answers.length)]!);
    const kind = chance(4);
    if (kind === 0) return bytes.subarray(0, chance(bytes.length));
    if (kind === 1) return Buffer.concat([bytes, bytes.subarray(chance(bytes.length))]);
    for (let times = chance(5); times >= 0; times--) bytes[chance(bytes.length)] = kind === 2 ? chance(256) : "\r\n:;, /0aF"[chance(10)]!.charCodeAt(0);
    return bytes;
  };
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", () => {
      socket.write(damaged());
      if (chance(3) > 0) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const seen = new Map<string, number>();
  for (let round = 0; round < 120; round++) {
    // A door of its own each time: what one learnt of the server is no use to the next.
    const door = openDoor({ allow: [`127.0.0.1:${port}`], pause: 0, patience: 0, seconds: 0.3, mostBytes: 100_000 });
    const visit = await door.fetch(`http://127.0.0.1:${port}/a`);
    const outcome = visit.status === "refused" ? visit.refusal.code : visit.status;
    if (visit.status === "refused") expect(refusalCodes, `seed 74544, round ${round}`).toContain(visit.refusal.code);
    if (visit.status === "fetched") expect(visit.bytes.length).toBeLessThanOrEqual(100_000);
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    await door.close();
  }
  server.close();
  expect(seen.size).toBeGreaterThan(4);
}, 120_000);
