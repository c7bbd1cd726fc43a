/** A line on standard error that says how far the work has come; shown only to somebody who sees nothing else move. */
export interface Ticker {
  readonly show: (line: () => string) => void;
  readonly clear: () => void;
}

export function ticker(): Ticker {
  if (!process.stderr.isTTY || process.stdout.isTTY) return { show: () => {}, clear: () => {} };
  let shown = false;
  let last = 0;
  return {
    show: (line) => {
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      process.stderr.write(`\r\u001b[2K${line()}`);
      shown = true;
    },
    clear: () => {
      if (shown && performance.now() - last >= 100) {
        process.stderr.write("\r\u001b[2K");
        shown = false;
      }
    },
  };
}
