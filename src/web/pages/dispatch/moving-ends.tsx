import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { useWords } from "../messages/words.js";
import type { Span } from "../../../text/span.js";
import { movedBy, movedTo, nearestEdge, type Grip } from "./ends.js";
import { placeAtPoint } from "./selection.js";

/** The words of one statement while their ends are being moved. */
export interface Moving {
  readonly statement: string;
  readonly places: readonly Span[];
  /** The end that one has hold of. */
  readonly grip: Grip;
  readonly text: string;
  readonly onGrip: (grip: Grip, drags: boolean) => void;
  readonly onStep: (by: "word" | "character", forward: boolean) => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

/** Moves the ends of a statement's words, by pointer and by keys; what is kept in the end goes to `keep`. */
export function useMovingEnds(text: string, rows: RefObject<HTMLElement | null>, keep: (statement: string, places: readonly Span[]) => void): { readonly moving: Moving | null; readonly begin: (statement: string, places: readonly Span[]) => void; readonly leave: () => void } {
  const [now, setNow] = useState<{ readonly statement: string; readonly places: readonly Span[]; readonly grip: Grip; readonly drags: boolean } | null>(null);
  const leave = useCallback(() => setNow(null), []);
  useEffect(() => {
    if (!now?.drags) return;
    const dragged = (event: PointerEvent): void => {
      const place = rows.current && placeAtPoint(rows.current, event.clientX, event.clientY);
      if (place !== null) setNow((one) => one && { ...one, places: movedTo(text, one.places, one.grip, nearestEdge(text, place, one.grip.end)) });
    };
    const letGo = (): void => setNow((one) => one && { ...one, drags: false });
    addEventListener("pointermove", dragged);
    addEventListener("pointerup", letGo);
    addEventListener("pointercancel", letGo);
    return () => {
      removeEventListener("pointermove", dragged);
      removeEventListener("pointerup", letGo);
      removeEventListener("pointercancel", letGo);
    };
  }, [now?.drags, text, rows]);
  return {
    begin: (statement, places) => setNow({ statement, places: places.map(({ start, end }) => ({ start, end })), grip: { index: 0, end: "begin" }, drags: false }),
    leave,
    moving: now && {
      ...now, text,
      onGrip: (grip, drags) => setNow({ ...now, grip, drags }),
      onStep: (by, forward) => setNow({ ...now, places: movedBy(text, now.places, now.grip, by, forward) }),
      onKeep: () => {
        keep(now.statement, now.places);
        leave();
      },
      onLeave: leave,
    },
  };
}

/** An end that can be taken hold of: by pointer, or with the arrow keys. It has no text of its own. */
export function EndHandle({ moving, grip }: { readonly moving: Moving; readonly grip: Grip }): ReactElement {
  const { correcting } = useWords();
  const handle = useRef<HTMLSpanElement>(null);
  const held = moving.grip.index === grip.index && moving.grip.end === grip.end;
  const at = moving.places[grip.index]!;
  const place = grip.end === "begin" ? at.start : at.end;
  // It stands elsewhere in the page after each step, and the focus goes with it.
  useLayoutEffect(() => {
    if (held) handle.current?.focus({ preventScroll: true });
  }, [held, place]);
  const words = grip.end === "begin" ? moving.text.slice(at.start, Math.min(at.end, at.start + 40)) : moving.text.slice(Math.max(at.start, at.end - 40), at.end);
  return (
    <span ref={handle} className={`end-handle ${grip.end}`} role="slider" tabIndex={0} aria-label={correcting[grip.end]} aria-orientation="horizontal" aria-valuemin={0} aria-valuemax={moving.text.length} aria-valuenow={place} aria-valuetext={words}
      onFocus={() => held || moving.onGrip(grip, false)}
      onPointerDown={(event) => { event.preventDefault(); event.stopPropagation(); moving.onGrip(grip, true); }}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        const step = { ArrowRight: true, ArrowUp: true, ArrowLeft: false, ArrowDown: false }[event.key];
        if (step !== undefined) moving.onStep(event.shiftKey ? "character" : "word", step);
        else if (event.key === "Enter") moving.onKeep();
        else if (event.key === "Escape") moving.onLeave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }} />
  );
}

/** What can be done while ends are moved. */
export function EndsTold({ moving, busy }: { readonly moving: Moving; readonly busy: boolean }): ReactElement {
  const { correcting, editing } = useWords();
  return (
    <div className="correcting no-print">
      <p>{correcting.endsHint}</p>
      <p className="tools"><button type="button" className="firm" disabled={busy} onClick={moving.onKeep}>{correcting.keepEnds}</button><button type="button" onClick={moving.onLeave}>{editing.cancel}</button></p>
    </div>
  );
}
