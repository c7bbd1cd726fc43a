/** A command that brings its own options: `run` takes the words after its name and gives the exit status. */
export interface CommandModule {
  readonly run: (words: readonly string[]) => Promise<number>;
}

/** Commands beside `read` and `demo`, each loaded only when it is asked for. */
export const commands: { readonly [name: string]: () => Promise<CommandModule> } = {
  accounts: async () => import("./record/accounts.js"),
  add: async () => import("./record/add.js"),
  backup: async () => import("./record/backup.js"),
  brief: async () => import("./align/brief.js"),
  commitments: async () => import("./align/commitments.js"),
  compare: async () => import("./compare/compare.js"),
  correct: async () => import("./record/correct.js"),
  draft: async () => import("./draft/draft.js"),
  exchange: async () => import("./conduct/exchange.js"),
  export: async () => import("./record/export.js"),
  files: async () => import("./files/files.js"),
  find: async () => import("./record/find.js"),
  follow: async () => import("./record/follow.js"),
  import: async () => import("./record/import.js"),
  merges: async () => import("./record/merges.js"),
  news: async () => import("./align/news.js"),
  positions: async () => import("./align/positions.js"),
  reread: async () => import("./record/reread.js"),
  restore: async () => import("./record/restore.js"),
  serve: async () => import("./record/serve.js"),
  settle: async () => import("./settle/settle.js"),
  show: async () => import("./record/show.js"),
  status: async () => import("./record/status.js"),
  verify: async () => import("./settle/verify.js"),
  withdraw: async () => import("./record/withdraw.js"),
  work: async () => import("./record/work.js"),
};
