import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { EditorView } from "prosemirror-view";
import { Step } from "prosemirror-transform";
import type { LiveSteps } from "../../../desk/drafting/asked.js";
import type { Refused } from "../../../desk/job.js";
import { ask, RefusedError } from "../app/ask.js";
import type { Paragraph } from "../../../settlement/text/paragraph.js";
import { paragraphsOf, schema } from "./schema.js";

/** How what was written here stands with the server. */
export type Kept = { readonly is: "kept" | "keeping" } | { readonly is: "unsent"; readonly changes: number } | { readonly is: "stopped"; readonly refused: Refused };

/** Somebody who has the text open, as the server tells. */
export interface Present {
  readonly client: string;
  readonly name: string;
  readonly party: string;
  readonly place: { readonly anchor: number; readonly head: number } | null;
}

export interface LiveOptions {
  readonly id: string;
  readonly phase: number;
  readonly client: string;
  readonly as: () => string | undefined;
  readonly kept: (state: Kept) => void;
  readonly present: (all: readonly Present[]) => void;
  /** The text is not live any more, or something else of the draft is otherwise. */
  readonly changed: () => void;
  /** The text was frozen before all that was written here had arrived: what is left here. */
  readonly left: (paragraphs: readonly Paragraph[]) => void;
}

export const liveCollab = (version: number, client: string) => collab({ version, clientID: client });

/**
 * Keeps an open text and the server's the same. What is written here is sent, one request at a time; where others were first, their
 * steps are taken in and ours follow, moved to where they now belong. Without a connection it all waits here and is tried again: a
 * request whose answer was lost is known by its client's name when the steps come back, and is not done twice.
 */
export function keepLive(view: EditorView, { id, phase, client, as, kept, present, changed, left }: LiveOptions): { readonly written: () => void; readonly moved: () => void; readonly close: () => void } {
  let open = true;
  let working: Promise<void> = Promise.resolve();
  let wanted = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const waiting = (): number => sendableSteps(view.state)?.steps.length ?? 0;
  const take = async (): Promise<void> => {
    const { steps } = await ask<LiveSteps>(`/api/drafts/${id}/steps?since=${getVersion(view.state)}`);
    if (!open || steps.length === 0) return;
    view.dispatch(receiveTransaction(view.state, steps.map(({ step }) => Step.fromJSON(schema, step)), steps.map((one) => one.client), { mapSelectionBackward: true }));
  };
  const send = async (): Promise<void> => {
    for (let sendable = sendableSteps(view.state); open && sendable; sendable = sendableSteps(view.state)) {
      kept({ is: "keeping" });
      const speaks = as();
      try {
        await ask(`/api/drafts/${id}/steps`, { body: { phase, version: sendable.version, client, steps: sendable.steps.map((step) => step.toJSON() as unknown), ...(speaks !== undefined && { as: speaks }) } });
        if (open) view.dispatch(receiveTransaction(view.state, sendable.steps, sendable.steps.map(() => client)));
      } catch (error) {
        if (!(error instanceof RefusedError) || error.refused.code !== "draft/behind") throw error;
        await take();
      }
    }
  };
  /** One thing after the other: what is asked for meanwhile is done once afterwards. */
  const work = (): void => {
    if (wanted || !open) return;
    wanted = true;
    working = working.then(async () => {
      wanted = false;
      if (!open) return;
      clearTimeout(again);
      try {
        await take();
        await send();
        if (open) kept({ is: "kept" });
      } catch (error) {
        if (open) failed(error);
      }
    });
  };
  /** What has not arrived is given back to whoever wrote it, whether the server refused it or the page heard first that the text is frozen. */
  const handBack = (): void => {
    if (waiting() > 0) left(paragraphsOf(view.state.doc));
  };
  const failed = (error: unknown): void => {
    if (error instanceof RefusedError && error.status !== 0 && error.status < 500) {
      kept({ is: "stopped", refused: error.refused });
      handBack();
      if (error.refused.code === "draft/not-live" || error.refused.code === "draft/adopted") changed();
      return;
    }
    kept(waiting() > 0 ? { is: "unsent", changes: waiting() } : { is: "keeping" });
    again = setTimeout(work, 1_500);
  };

  const stream = new EventSource(`/api/drafts/${id}/events?client=${encodeURIComponent(client)}`);
  stream.addEventListener("open", work);
  stream.addEventListener("steps", work);
  stream.addEventListener("changed", changed);
  stream.addEventListener("presence", (message) => present((JSON.parse((message as MessageEvent<string>).data) as { readonly present: readonly Present[] }).present));
  // Another process may serve the others; what it heard is asked for now and then.
  const beat = setInterval(work, 10_000);
  addEventListener("online", work);
  const stay = (event: BeforeUnloadEvent): void => void (waiting() > 0 && event.preventDefault());
  addEventListener("beforeunload", stay);

  let place: ReturnType<typeof setTimeout> | undefined;
  return {
    written: work,
    moved: () => {
      clearTimeout(place);
      place = setTimeout(() => {
        const { anchor, head } = view.state.selection;
        void ask(`/api/drafts/${id}/presence`, { body: { client, place: view.hasFocus() ? { anchor, head } : null } }).catch(() => undefined);
      }, 250);
    },
    close: () => {
      if (open) handBack();
      open = false;
      clearInterval(beat);
      clearTimeout(again);
      clearTimeout(place);
      stream.close();
      removeEventListener("online", work);
      removeEventListener("beforeunload", stay);
    },
  };
}
