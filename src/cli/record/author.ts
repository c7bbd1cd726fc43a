import { userInfo } from "node:os";

/** Who corrects or decides: as named, else ENTENTE_AUTHOR, else the user of this machine. */
export function authorOf(named: string | undefined, environment: { readonly [name: string]: string | undefined } = process.env): string {
  if (named) return named;
  if (environment["ENTENTE_AUTHOR"]) return environment["ENTENTE_AUTHOR"];
  try {
    return userInfo().username;
  } catch {
    return "unknown"; // a user id without a name, as containers have
  }
}
