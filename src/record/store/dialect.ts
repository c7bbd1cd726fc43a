import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type DatabaseConnection, type Dialect, type Driver } from "kysely";
import type { Engine } from "./engine.js";
import { scopedEngine, type Scope } from "./scope.js";

/**
 * Kysely's PostgreSQL on one engine with one connection: transactions take turns, and what is asked outside of one waits too.
 * Gives a dialect for each scope; all of them take turns with each other.
 */
export function oneConnectionDialects(engine: Engine): (scope: Scope) => Dialect {
  const turns = turnsOf();
  const askAs = scopedEngine(engine);
  return (scope) => ({
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver(engine, turns, () => askAs(scope)),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  });
}

/** The same for an engine that is asked in no scope but everything. */
export const oneConnectionDialect = (engine: Engine): Dialect => oneConnectionDialects(engine)(null);

/** Whose turn it is: each waits until the one before has let go. */
function turnsOf(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let free: () => void = () => undefined;
    last = new Promise((resolve) => void (free = resolve));
    await before;
    return free;
  };
}

function driver(engine: Engine, turn: () => Promise<() => void>, askInScope: () => Promise<void>): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => {
      const { rows, affected } = await engine.query(query.sql, query.parameters);
      return { rows: rows as R[], numAffectedRows: BigInt(affected) };
    },
    streamQuery: () => {
      throw new Error("The record is not streamed: ask for pages, each behind the last row of the one before.");
    },
  };
  const plain = (sql: string) => async (): Promise<void> => void (await engine.query(sql, []));
  let release: () => void = () => undefined;
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const free = await turn();
      try {
        await askInScope();
      } catch (error) {
        free();
        throw error;
      }
      release = free;
      return connection;
    },
    releaseConnection: async () => release(),
    beginTransaction: async (_, { isolationLevel, accessMode }) =>
      plain(["begin", isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(" "))(),
    commitTransaction: plain("commit"),
    rollbackTransaction: plain("rollback"),
    destroy: async () => undefined,
  };
}
