import { useEffect, useLayoutEffect, useRef } from "react";
import { singleKeys } from "./settings.js";

/** What each key does on a page: "j", "Enter", "?" … */
export type Keys = { readonly [key: string]: (event: KeyboardEvent) => void };

/**
 * Lets single keys do something while a page is shown: not while somebody writes or a dialogue is open, not with Ctrl, Alt or Meta,
 * and not at all where the reader has switched them off (WCAG 2.1.4).
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  // Before it is painted: what is seen and what the keys do belong together.
  useLayoutEffect(() => void (latest.current = keys));
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const does = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!does || isWriting(event.target) || document.querySelector("dialog[open]")) return;
      if (event.key.length === 1 && !singleKeys.on()) return;
      // A button or link that has the focus answers Enter itself.
      if (event.key === "Enter" && event.target instanceof Element && event.target.closest("a, button, summary, label")) return;
      event.preventDefault();
      does(event);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

const isWriting = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox],[type=radio],[type=range]), textarea, select"));
