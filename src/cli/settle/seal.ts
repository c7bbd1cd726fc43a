import { basename } from "node:path";
import { textOf } from "../../desk/settle/files.js";
import { openKeyFile, passphraseFrom, writeNew } from "../../desk/settle/key-files.js";
import { profileNamed } from "../../desk/settle/profile-named.js";
import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { sealEvents } from "../../desk/settle/seal-events.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Shapes } from "../options.js";
import { exitStatus } from "../refusals.js";
import { askedOf, everywhere } from "./asked.js";
import { complain, misuse, misused } from "./refusals.js";

const shapes = {
  "profile": { type: "string", example: "unga-74-544" },
  "key": { type: "string", example: "secretariat.key" },
  "out": { type: "string", example: "procedure.entente" },
  "title": { type: "string", example: "\"A/74/L.52\"" },
  "passphrase-file": { type: "string", example: "passphrase.txt" },
  ...everywhere,
} as const satisfies Shapes;

const told = {
  en: (count: number, path: string, head: string): string => `${count} entries sealed in ${path}.\nHead: ${head}\nWhoever notes the head can check later that nothing before it was rewritten or left out.\n`,
  fr: (count: number, path: string, head: string): string => `${count} entrées scellées dans ${path}.\nTête : ${head}\nQui note la tête pourra vérifier plus tard que rien avant elle n'a été réécrit ni omis.\n`,
} as const;

/** `entente settle seal EVENTS.jsonl --profile ID --key FILE --out EXPORT` */
export async function run(words: readonly string[]): Promise<number> {
  const asked = askedOf(words, shapes);
  if ("code" in asked) return misused(asked);
  const { positionals: [path, extra], given, tongue } = asked;
  if (path === undefined) return misuse("settle/no-events");
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  const [profileName, keyFile, out] = [given.get("profile"), given.get("key"), given.get("out")];
  if (profileName === undefined) return misuse("settle/no-profile");
  if (keyFile === undefined) return misuse("settle/no-option", "--key", shapes.key.example);
  if (out === undefined) return misuse("settle/no-option", "--out", shapes.out.example);
  const profile = await profileNamed(profileName);
  if (isSettleRefusal(profile)) return complain(profile, exitStatus.misused);
  const text = await textOf(path);
  if (typeof text !== "string") return complain(text);
  const passphrase = await passphraseFrom(given.get("passphrase-file") ?? null, process.env);
  if (typeof passphrase !== "string") return complain(passphrase);
  const key = await openKeyFile(keyFile, passphrase);
  if (isSettleRefusal(key)) return complain(key);
  const sealed = sealEvents(text, profile, key, given.get("title") ?? basename(path));
  if (isSettleRefusal(sealed)) return complain(sealed);
  const written = await writeNew(out, sealed.text, 0o644);
  if (written !== null) return complain(written);
  process.stdout.write(told[tongue](sealed.entries, harmless(out), sealed.head));
  return exitStatus.done;
}
