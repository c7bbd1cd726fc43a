/** Sessions that end, told to whoever has something of them open. */
export interface SessionEnds {
  readonly tell: (sessions: readonly string[]) => void;
  readonly listen: (told: (sessions: readonly string[]) => void) => () => void;
}

export function sessionEnds(): SessionEnds {
  const listeners = new Set<(sessions: readonly string[]) => void>();
  return {
    tell: (sessions) => listeners.forEach((told) => told(sessions)),
    listen: (told) => {
      listeners.add(told);
      return () => void listeners.delete(told);
    },
  };
}
