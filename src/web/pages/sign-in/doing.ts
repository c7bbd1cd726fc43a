import { useState } from "react";

/** Something that is under way, and what went wrong with it. */
export interface Doing {
  readonly busy: boolean;
  readonly error: unknown;
  readonly run: (work: () => Promise<unknown>) => void;
}

/** Does one thing at a time and keeps why the last was refused. */
export function useDoing(first: unknown = null): Doing {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(first);
  return {
    busy, error,
    run: (work) => {
      if (busy) return;
      setBusy(true);
      setError(null);
      void work().catch(setError).finally(() => setBusy(false));
    },
  };
}
