import pg from "pg";
import type { Answer, Engine } from "./engine.js";
import { readers } from "./values.js";

/** The connections to a PostgreSQL server, giving values as the embedded store gives them. */
export function serverPool(url: string, most: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 10_000,
    application_name: "entente",
    types: { getTypeParser: ((type: number, format: "text" | "binary") => (format === "text" && readers[type]) || pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser },
  });
  // Instants are read as UTC. Questions are short: compiling one takes longer than answering it.
  pool.on("connect", (client) => void client.query("set timezone = 'UTC'; set jit = off").catch(() => undefined));
  // An idle connection that breaks is replaced; whoever asks next hears of a server that is gone.
  pool.on("error", () => undefined);
  return pool;
}

/** One connection as an engine, as a migration needs it. */
export function engineOf(client: pg.PoolClient): Engine {
  return {
    query: async (sql, parameters): Promise<Answer> => {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, [...parameters]);
      return { rows, affected: rowCount ?? 0 };
    },
    run: async (sql) => void (await client.query(sql)),
    close: async () => client.release(),
  };
}

/** "pg.example.org:5432/record": where a server is, without name and password. */
export function placeOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${host || searchParams.get("host") || "here"}${pathname}`;
  } catch {
    return "named in DATABASE_URL";
  }
}
