/** Counts what has been read and how fast, and says so at most ten times a second. A word is taken as six characters. */
export function pace(): { readonly add: (characters: number) => { readonly count: number; readonly wordsPerSecond: number } | null } {
  const started = performance.now();
  let told = 0;
  let count = 0;
  let characters = 0;
  return {
    add: (more) => {
      count++;
      characters += more;
      const now = performance.now();
      if (now - told < 100) return null;
      told = now;
      return { count, wordsPerSecond: Math.round(characters / 6 / ((now - started) / 1000)) };
    },
  };
}
