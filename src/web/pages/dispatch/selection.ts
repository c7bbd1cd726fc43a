import { useEffect, useState, type RefObject } from "react";
import type { Span } from "../../../text/span.js";

/** What a reader has selected in the text, as places of it: without the white space at its ends; null for nothing. */
export function useSelectedPlace(container: RefObject<HTMLElement | null>, text: string): Span | null {
  const [place, setPlace] = useState<Span | null>(null);
  useEffect(() => {
    const changed = (): void => {
      const now = container.current ? selectedPlace(container.current, text) : null;
      setPlace((before) => (before?.start === now?.start && before?.end === now?.end ? before : now));
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [container, text]);
  return place;
}

function selectedPlace(container: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!container.contains(range.startContainer) || !container.contains(range.endContainer)) return null;
  const [start, end] = [placeAt(range.startContainer, range.startOffset, "after"), placeAt(range.endContainer, range.endOffset, "before")];
  return start === null || end === null ? null : trimmed(text, { start, end });
}

/** Without the white space at both ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/** Where in the text a point of the page is. Every piece of the text says where it begins (`data-start`); what is between pieces lies beside the nearest. */
function placeAt(node: Node, offset: number, side: "after" | "before"): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (piece) {
    if (piece.dataset["end"] === undefined) return Number(piece.dataset["start"]) + (node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (piece.textContent?.length ?? 0));
    return Number(side === "after" ? piece.dataset["start"] : piece.dataset["end"]);
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const root = node instanceof Element ? node : node.parentElement!;
  const pieces = [...(root.closest(".printed") ?? root).querySelectorAll<HTMLElement>("[data-start]")];
  const next = pieces.findIndex((one) => point.comparePoint(one, 0) >= 0);
  if (side === "after") return next < 0 ? null : Number(pieces[next]!.dataset["start"]);
  const last = pieces[next < 0 ? pieces.length - 1 : next - 1];
  return last ? Number(last.dataset["start"]) + (last.dataset["end"] === undefined ? last.textContent!.length : 1) : null;
}

/** Which place of the text a point of the window is nearest to; null where it is outside the text. */
export function placeAtPoint(container: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  return caret && container.contains(caret.node) && (caret.node.nodeType === Node.TEXT_NODE || caret.node instanceof Element) ? placeAt(caret.node, caret.offset, "after") : null;
}

/** The standard asks one way, older browsers another. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const range = (document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
