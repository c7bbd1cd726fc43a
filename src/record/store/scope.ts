import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Pool, PoolClient } from "pg";
import { visibleSchema } from "../files/visible.js";
import type { Tables } from "../tables.js";
import type { Engine } from "./engine.js";

/** Somebody whom closed files may let in, by the ids files name them by. */
export interface Asker {
  readonly account: string | null;
  readonly organisation: string | null;
}

/** As whom a connection asks: null is everything there is. */
export type Scope = Asker | null;

/** The search path a connection has by itself, as it stands in every record that is made by us. */
const usualPath = "\"$user\", public";

/** What a scope needs to look things up in the sets of what is hidden: they are to be held in memory. */
const memory = "32MB";

const setting = "select set_config('search_path', $1, $2), set_config('entente.account', $3, $2), set_config('entente.organisation', $4, $2), set_config('work_mem', $5, $2)";
const valuesOf = (scope: Scope, local: boolean): unknown[] =>
  scope === null ? [usualPath, local, "", "", "4MB"] : [`${visibleSchema}, ${usualPath}`, local, scope.account ?? "", scope.organisation ?? "", memory];

const nameOf = (scope: Scope): string => (scope === null ? "" : JSON.stringify([scope.account, scope.organisation]));

/** Lets the one connection of an embedded record ask as somebody; told only where it asked as somebody else before. */
export function scopedEngine(engine: Engine): (scope: Scope) => Promise<void> {
  let now = "";
  return async (scope) => {
    if (now === nameOf(scope)) return;
    now = "?";
    await engine.query(setting, valuesOf(scope, false));
    now = nameOf(scope);
  };
}

const scopes = new WeakMap<PoolClient, string>();

/** The same pool, whose connections ask as somebody from when they are handed out. */
export function scopedPool(pool: Pool, scope: Scope): Pick<Pool, "connect" | "end" | "options"> {
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    if ((scopes.get(client) ?? "") === nameOf(scope)) return client;
    try {
      await client.query(setting, valuesOf(scope, false));
      scopes.set(client, nameOf(scope));
      return client;
    } catch (error) {
      // As whom it asks is not known: nobody may have it.
      client.release(true);
      throw error;
    }
  };
  return { connect: connect as Pool["connect"], end: (async () => undefined) as Pool["end"], options: pool.options };
}

/** Does a part of a transaction as somebody who may not read everything; what is around it sees everything. */
export async function askingAs<T>(tx: Transaction<Tables> | Kysely<Tables>, scope: Scope, work: () => Promise<T>): Promise<T> {
  if (scope === null) return work();
  const set = (which: Scope): Promise<unknown> => {
    const [path, , account, organisation, space] = valuesOf(which, true);
    return sql`select set_config('search_path', ${path}, true), set_config('entente.account', ${account}, true), set_config('entente.organisation', ${organisation}, true), set_config('work_mem', ${space}, true)`.execute(tx);
  };
  await set(scope);
  const done = await work();
  await set(null);
  return done;
}
