/** What a query gave. */
export interface Answer {
  readonly rows: readonly Record<string, unknown>[];
  readonly affected: number;
}

/** One PostgreSQL, wherever it runs: statements go in one after the other, each waits for the one before. */
export interface Engine {
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<Answer>;
  /** Several statements without parameters, as a migration has them. */
  readonly run: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A database's own error: SQLSTATE and message, the same from both engines. */
export interface DatabaseFault extends Error {
  readonly code: string;
  readonly detail?: string;
  readonly constraint?: string;
}
