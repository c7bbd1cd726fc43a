import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import type { Refused } from "../job.js";
import { accountsRefusal } from "./refusals.js";

/** The least length, after NIST SP 800-63B for passwords without a second factor, and the most, so that nobody lets us hash a book. */
export const leastLength = 12;
const mostLength = 200;

/** So much of it must be left when the names of its owner are taken out. */
const leastOfItsOwn = 8;

/** Guesses below which a password is taken for one of the first that are tried: about what a list of them holds, varied. */
const firstTried = 1e8;

/**
 * Whether a password may be taken; refused: one that is short, long, or among the first that are tried, with what is known of its
 * owner. Nothing is asked of its letters: rules about them make passwords worse (NIST SP 800-63B, 5.1.1.2).
 */
export function refusedPassword(password: string, known: readonly string[]): Refused | null {
  const letters = [...password.normalize("NFKC")];
  if (letters.length < leastLength) return accountsRefusal("accounts/password-short", String(leastLength));
  if (letters.length > mostLength) return accountsRefusal("accounts/password-long");
  const words = known.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2).map((word) => word.toLowerCase());
  const ofItsOwn = words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ""), letters.join("").toLowerCase());
  if (ofItsOwn.length < leastOfItsOwn) return accountsRefusal("accounts/password-common");
  return guesser.check(letters.slice(0, 100).join(""), words).guesses < firstTried ? accountsRefusal("accounts/password-common") : null;
}

/** Knows the commonest passwords, keyboards, repetitions, sequences and dates. */
const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
