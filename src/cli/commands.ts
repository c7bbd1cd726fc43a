/** A command that brings its own options: `run` takes the words after its name and gives the exit status. */
export interface CommandModule {
  readonly run: (words: readonly string[]) => Promise<number>;
}

/** Commands beside `read` and `demo`, each loaded only when it is asked for. */
export const commands: { readonly [name: string]: () => Promise<CommandModule> } = {
  add: async () => import("./record/add.js"),
  compare: async () => import("./compare/compare.js"),
  settle: async () => import("./settle/settle.js"),
  verify: async () => import("./settle/verify.js"),
};
