import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// A server with a certificate for one name, and a process that trusts whoever made it: Node takes such trust from its environment
// only, and only when it starts.

/** Made for this test alone with `openssl req -x509 -newkey ec`; it guards nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHVmLjFroiI1+6Qpw
3qbUizU6Mtxraucw2/MDl+CTwYmhRANCAARayp+eB1v/f7DRkmAfHTfylRGxlnws
EeiZuMwH0TyASOlK7snfLf8kPN7gdfmPTNup0E93qr7ZCBIlFv5AbanL
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBuTCCAV+gAwIBAgIUGbt/QlG8y730Zfq5Ikw9rkpcj+AwCgYIKoZIzj0EAwIw
IDEeMBwGA1UEAwwVcHJlc3MuYXJ2ZW5pYS5leGFtcGxlMCAXDTI2MTEyNDEyNTAy
M1oYDzIxMjYxMDMxMTI1MDIzWjAgMR4wHAYDVQQDDBVwcmVzcy5hcnZlbmlhLmV4
YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARayp+eB1v/f7DRkmAfHTfy
lRGxlnwsEeiZuMwH0TyASOlK7snfLf8kPN7gdfmPTNup0E93qr7ZCBIlFv5AbanL
o3UwczAdBgNVHQ4EFgQUvsvuV8epuIqdAKAKTH7vB9WgiQ4wHwYDVR0jBBgwFoAU
vsvuV8epuIqdAKAKTH7vB9WgiQ4wDwYDVR0TAQH/BAUwAwEB/zAgBgNVHREEGTAX
ghVwcmVzcy5hcnZlbmlhLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgTmlKJYb8
HyROs+ga3ia2RsHAm3dEtYdlMx4ki4FDb+cCIQC+IOnlHj151rcOtWrv6Ac/ckej
yZ7Eji+JnySPVF/uMg==
-----END CERTIFICATE-----`;

const folder = mkdtempSync(join(tmpdir(), "door-"));
const server = createServer({ key, cert }, (request, response) => void response.end(`${request.url} for ${request.headers.host?.replace(/:.*/, "")}`));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a certificate is held against the name that was asked for, although the connection is made to an address", async () => {
  const { port } = server.address() as AddressInfo;
  const trusted = join(folder, "trusted.pem");
  writeFileSync(trusted, cert);
  const program = `
    import { openDoor } from ${JSON.stringify(new URL("./door.ts", import.meta.url).pathname)};
    const door = openDoor({ allow: ["127.0.0.1:*"], pause: 0, resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
    for (const name of ["press.arvenia.example", "PRESS.arvenia.example.", "other.arvenia.example", "127.0.0.1"]) {
      const visit = await door.fetch("https://" + name + ":${port}/x");
      console.log(visit.status === "fetched" ? new TextDecoder().decode(visit.bytes) : visit.refusal.code + " " + visit.refusal.says);
    }
    await door.close();`;
  const file = join(folder, "ask.mts");
  writeFileSync(file, program);
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file], { env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted }, cwd: process.cwd() });
  const wrong = "door/tls The server could not prove who it is: its certificate is another server's.";
  expect(stdout.trim().split("\n")).toEqual(["/x for press.arvenia.example", "/x for press.arvenia.example", wrong, wrong]);
}, 60_000);
