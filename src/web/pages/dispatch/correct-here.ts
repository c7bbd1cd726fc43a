import { useRef, useState } from "react";
import { RefusedError } from "../app/ask.js";
import { useCorrect, useUndo, type CorrectionWish } from "../app/api.js";
import { useWords } from "../messages/words.js";
import type { TargetKind } from "../../../model/correction.js";
import type { Refused } from "../../../desk/job.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";

/** What came of the last correction, in a sentence, or why it was refused. */
export interface Told {
  readonly says: string | null;
  readonly refused: Refused | null;
  /** Whether others said something of the same thing meanwhile: such a notice stays until it is closed. */
  readonly stays: boolean;
}

/** Correcting, confirming, rejecting, splitting and undoing on one dispatch; and what is to be said of it. */
export function useCorrecting(shown: ShownDispatch): {
  readonly busy: boolean;
  readonly told: Told | null;
  readonly hush: () => void;
  readonly say: (sentence: string) => void;
  /** The last correction there is. */
  readonly newest: string | null;
  /** `seen` is the last correction there was when somebody began: what others said since of the same thing is told. */
  readonly wish: (wishes: readonly CorrectionWish[], says?: string, seen?: string | null) => Promise<string | null>;
  readonly undoLast: (kind: TargetKind, id: string | null) => Promise<void>;
} {
  const { editing } = useWords();
  const correct = useCorrect();
  const undo = useUndo();
  const [told, setTold] = useState<Told | null>(null);
  const made = useRef<string[]>([]);
  const newest = shown.corrections.at(-1)?.correction.id ?? null;
  const reading = Number(shown.revisions.find(({ id }) => id === shown.revision)?.reading?.id.slice(1));
  const say = (says: string, stays = false): void => setTold({ says, refused: null, stays });
  const refuse = (error: unknown): void => {
    if (!(error instanceof RefusedError)) throw error;
    setTold({ says: null, refused: error.refused, stays: true });
  };

  // One thing after the other: who undoes while a correction is on its way means that one.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(does: () => Promise<T>): Promise<T> => {
    const turn = line.current.then(does);
    line.current = turn.catch(() => undefined);
    return turn;
  };

  const wish = (wishes: readonly CorrectionWish[], says?: string, began: string | null = newest): Promise<string | null> => inTurn(async () => {
    if (wishes.length === 0) return say(editing.nothingChanged), null;
    let seen = began;
    const others = new Set<string>();
    let kept = 0;
    let id: string | null = null;
    try {
      for (const one of wishes) {
        const done = await correct.mutateAsync({ ...one, seen, ...(Number.isInteger(reading) && { reading }) });
        for (const { by } of done.meanwhile) others.add(by);
        made.current.push(...done.corrections);
        kept += done.corrections.length;
        seen = done.corrections.at(-1) ?? seen;
        id = done.id;
      }
      if (others.size > 0) say(editing.meanwhile([...others].join(", ")), true);
      else say(says ?? editing.saved(kept));
    } catch (error) {
      refuse(error);
      return null;
    }
    return id;
  });

  // Of statements what was done last on this page first; else the last that stands on the thing one has come to.
  const undoLast = (kind: TargetKind, thing: string | null): Promise<void> => inTurn(async () => {
    const standing = new Set(shown.corrections.filter((one) => one.standing === "applied" && one.correction.kind !== "undo").map(({ correction }) => correction.id));
    // What was made here a moment ago may not have come back with the dispatch yet: it stands all the same.
    const known = new Set(shown.corrections.map(({ correction }) => correction.id));
    const here = shown.marks.filter((mark) => mark.kind === kind && mark.id === thing).flatMap((mark) => mark.corrections);
    const last = (kind === "statement" ? made.current.findLast((id) => standing.has(id) || !known.has(id)) : undefined) ?? [...here].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1))).findLast((id) => standing.has(id));
    if (last === undefined) return say(editing.nothingToUndo);
    try {
      await undo.mutateAsync({ id: last });
      made.current = made.current.filter((id) => id !== last);
      say(`${editing.undone} (${last})`);
    } catch (error) {
      refuse(error);
    }
  });
  return { busy: correct.isPending || undo.isPending, told, hush: () => setTold(null), say, newest, wish, undoLast };
}
