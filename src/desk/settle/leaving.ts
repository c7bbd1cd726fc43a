import { readFileSync } from "node:fs";
import { postBy } from "../../intake/door/mail.js";
import { sendOut } from "../../intake/door/outbound.js";
import type { Sending } from "./sending.js";

type Environment = { readonly [name: string]: string | undefined };

/**
 * How messages leave this house: mail by ENTENTE_SMTP (or the file ENTENTE_SMTP_FILE, for it holds a password) under the name
 * ENTENTE_MAIL_FROM; hooks through the door. Without a mail server mail waits.
 */
export function sendingOf(environment: Environment): Sending {
  const server = environment["ENTENTE_SMTP"] || fromFile(environment["ENTENTE_SMTP_FILE"]);
  const from = environment["ENTENTE_MAIL_FROM"];
  return { mail: server && from ? postBy(server, from) : null, hook: (address, body, headers) => sendOut(address, body, headers) };
}

function fromFile(path: string | undefined): string | null {
  if (!path) return null;
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null; // then mail waits, and the status of what waits says so
  }
}
