import { makeKeyFile, passphraseFrom } from "../../desk/settle/key-files.js";
import { isSettleRefusal } from "../../desk/settle/refusals.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Shapes } from "../options.js";
import { exitStatus } from "../refusals.js";
import { askedOf, everywhere } from "./asked.js";
import { complain, misuse, misused } from "./refusals.js";

const shapes = {
  "organisation": { type: "string", example: "\"General Secretariat\"" },
  "out": { type: "string", example: "secretariat.key" },
  "passphrase-file": { type: "string", example: "passphrase.txt" },
  ...everywhere,
} as const satisfies Shapes;

const told = {
  en: (path: string, fingerprint: string): string => `${path}: a key, locked by your passphrase.\nFingerprint: ${fingerprint}\nTell the fingerprint to those who will verify, by another way than the export itself.\n`,
  fr: (path: string, fingerprint: string): string => `${path} : une clé, verrouillée par votre phrase de passe.\nEmpreinte : ${fingerprint}\nCommuniquer l'empreinte à ceux qui vérifieront, par une autre voie que l'export lui-même.\n`,
} as const;

/** `entente settle keys new --organisation NAME --out FILE`: a key in a file; without --out, and for list, rotate and revoke, the keys of the record. */
export async function run(words: readonly string[]): Promise<number> {
  if (words[0] !== "new" || !words.some((word) => word === "--out" || word.startsWith("--out="))) {
    const { isRecordKeys, runKeys } = await import("./record-keys.js");
    if (isRecordKeys(words[0])) return runKeys(words);
  }
  const asked = askedOf(words, shapes);
  if ("code" in asked) return misused(asked);
  const { positionals: [does, extra], given, tongue } = asked;
  if (does !== "new") return misuse("settle/unknown-part", `keys ${does ?? ""}`.trim(), "keys new, list, rotate, revoke");
  if (extra !== undefined) return misuse("settle/too-many-files", extra);
  const organisation = given.get("organisation");
  const path = given.get("out");
  if (organisation === undefined) return misuse("settle/no-option", "--organisation", shapes.organisation.example);
  if (path === undefined) return misuse("settle/no-option", "--out", shapes.out.example);
  const passphrase = await passphraseFrom(given.get("passphrase-file") ?? null, process.env);
  if (typeof passphrase !== "string") return complain(passphrase);
  const made = await makeKeyFile(organisation, path, passphrase);
  if (isSettleRefusal(made)) return complain(made);
  process.stdout.write(told[tongue](harmless(path), made.fingerprint));
  return exitStatus.done;
}
