import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type DatabaseConnection, type Dialect, type Driver } from "kysely";
import type { Engine } from "./engine.js";

/** Kysely's PostgreSQL on one engine with one connection: transactions take turns, and what is asked outside of one waits too. */
export const oneConnectionDialect = (engine: Engine): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(engine),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

function driver(engine: Engine): Driver {
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
  let last: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const before = last;
      let free: () => void = () => undefined;
      last = new Promise((resolve) => void (free = resolve));
      await before;
      release = free;
      return connection;
    },
    releaseConnection: async () => release(),
    beginTransaction: async (_, { isolationLevel, accessMode }) =>
      plain(["begin", isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(" "))(),
    commitTransaction: plain("commit"),
    rollbackTransaction: plain("rollback"),
    destroy: () => engine.close(),
  };
}
