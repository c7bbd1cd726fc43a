import { useCallback, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { stopFor, type Stop } from "./layout/keyboard.js";

/** What makes a shape one of the stops of a picture: only one can be reached by Tab, the arrow keys lead to the others. */
export interface StopProps {
  readonly role: "button";
  readonly tabIndex: 0 | -1;
  readonly "aria-label": string;
  readonly ref: (element: SVGGElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: () => void;
  readonly onFocus: () => void;
  readonly onMouseEnter: () => void;
}

/**
 * Lets a reader walk through a picture by keyboard. `stops` stand in the order of `layout/keyboard.ts`; `told` is what is said of each
 * when one comes to it, in the line `told`, which is written straight into the page: a picture of thousands is not drawn anew because
 * the mouse has moved. Gives the properties of each stop.
 */
export function useStops(stops: readonly (Stop & { readonly told: string })[], open: (index: number) => void): { readonly propsOf: (index: number) => StopProps; readonly told: RefObject<HTMLElement | null> } {
  const [at, setAt] = useState(0);
  const told = useRef<HTMLElement>(null);
  const shapes = useRef<(SVGGElement | null)[]>([]);
  const here = Math.min(at, stops.length - 1);
  const rightToLeft = typeof document !== "undefined" && document.documentElement.dir === "rtl";
  const say = (index: number): void => {
    if (told.current) told.current.textContent = stops[index]!.told;
  };
  const come = useCallback((index: number): void => {
    setAt(index);
    const shape = shapes.current[index];
    shape?.focus({ preventScroll: true });
    shape?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);
  const propsOf = (index: number): StopProps => ({
    role: "button",
    tabIndex: index === here ? 0 : -1,
    "aria-label": stops[index]!.told,
    ref: (element) => void (shapes.current[index] = element),
    onKeyDown: (event) => {
      if (event.altKey || event.metaKey) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        return open(index);
      }
      const key = rightToLeft ? ({ ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[event.key] ?? event.key) : event.key;
      const next = stopFor(stops, index, key, event.ctrlKey);
      if (next === null) return;
      event.preventDefault();
      come(next);
    },
    onClick: () => {
      setAt(index);
      open(index);
    },
    onFocus: () => {
      setAt(index);
      say(index);
    },
    onMouseEnter: () => say(index),
  });
  return { propsOf, told };
}
