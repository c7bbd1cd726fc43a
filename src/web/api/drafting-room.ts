import type { DraftingDesk } from "../../desk/drafting/asked.js";
import { isRefused } from "../../desk/desk.js";
import type { ProcedureNews } from "./procedure-news.js";

/** Who has a draft open, and where they are in it. */
export interface Present {
  /** The open page, by a name of its own. */
  readonly client: string;
  readonly name: string;
  readonly party: string;
  /** Where the cursor is, in the editor's places; null where it is nowhere. */
  readonly place: { readonly anchor: number; readonly head: number } | null;
}

/** Everybody who has a draft open, draft by draft; nobody stays who has gone. */
export interface DraftingRoom {
  readonly enter: (draft: string, who: Present) => void;
  readonly leave: (draft: string, client: string) => void;
  readonly in: (draft: string) => readonly Present[];
}

export function openDraftingRoom(): DraftingRoom {
  const rooms = new Map<string, Map<string, Present>>();
  return {
    enter: (draft, who) => void rooms.set(draft, (rooms.get(draft) ?? new Map<string, Present>()).set(who.client, who)),
    leave: (draft, client) => {
      const room = rooms.get(draft);
      room?.delete(client);
      if (room?.size === 0) rooms.delete(draft);
    },
    in: (draft) => [...rooms.get(draft)?.values() ?? []],
  };
}

/** What is told about a draft: that something was done with it, that something was written in it, or that somebody came, moved or went. */
export const aboutDraft = { done: (id: string): string => id, written: (id: string): string => `${id}/steps`, presence: (id: string): string => `${id}/presence` } as const;

/** The same desk, which tells of what is done with drafts through it. */
export function tellingDrafting(desk: DraftingDesk, news: ProcedureNews): DraftingDesk {
  const telling = <Q extends { readonly id: string }, A>(does: (request: Q) => Promise<A>, about: (id: string) => string) => async (request: Q): Promise<A> => {
    const answer = await does(request);
    if (!isRefused(answer)) news.tell(about(request.id));
    return answer;
  };
  if (desk === undefined) return desk;
  return { ...desk, act: telling(desk.act, aboutDraft.done), write: telling(desk.write, aboutDraft.written), readPaper: telling(desk.readPaper, aboutDraft.done) };
}
