import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where a record is: in a folder of this machine, or on a PostgreSQL server. */
export type Where = { readonly folder: string } | { readonly url: string };

type Environment = { readonly [name: string]: string | undefined };

/**
 * The record that is meant: what is named, else ENTENTE_STORE, else DATABASE_URL, else the folder where this system keeps a
 * user's data. A name that begins with postgres: is a server.
 */
export function whereOf(named: string | null, environment: Environment, platform: NodeJS.Platform = process.platform): Where {
  const told = named ?? (environment["ENTENTE_STORE"] || environment["DATABASE_URL"] || dataFolder(environment, platform));
  return /^postgres(?:ql)?:/i.test(told) ? { url: told } : { folder: resolve(told) };
}

function dataFolder(environment: Environment, platform: NodeJS.Platform): string {
  const home = environment["HOME"] || homedir();
  switch (platform) {
    case "win32": return join(environment["APPDATA"] || join(home, "AppData", "Roaming"), "entente");
    case "darwin": return join(home, "Library", "Application Support", "entente");
    default: return join(environment["XDG_DATA_HOME"] || join(home, ".local", "share"), "entente");
  }
}

/** The place as it may be shown: without a password. */
export function placeOf(where: Where): string {
  if ("folder" in where) return where.folder;
  try {
    const url = new URL(where.url);
    if (url.password !== "") url.password = "***";
    return url.href;
  } catch {
    return "postgres:…";
  }
}
