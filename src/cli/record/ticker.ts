/** A line on standard error that says how far the work has come; shown only where somebody looks. */
export interface Ticker {
  readonly show: (line: () => string) => void;
  readonly clear: () => void;
}

/** `always`: also where what comes of the work is printed on the same terminal, as nothing is before the line is gone again. */
export function ticker(always = false): Ticker {
  if (!process.stderr.isTTY || (process.stdout.isTTY && !always)) return { show: () => {}, clear: () => {} };
  let shown = false;
  let last = -Infinity;
  return {
    show: (line) => {
      const now = performance.now();
      if (now - last < 100 && shown) return;
      last = now;
      process.stderr.write(`\r\u001b[2K${line()}`);
      shown = true;
    },
    clear: () => {
      if (shown) process.stderr.write("\r\u001b[2K");
      shown = false;
    },
  };
}
