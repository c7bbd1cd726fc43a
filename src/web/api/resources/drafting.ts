import { isRefused } from "../../../desk/desk.js";
import type { ActOnDraft, DraftingDesk, OpenDraft, PaperAsked } from "../../../desk/drafting/asked.js";
import { webRefusal } from "../../refusals.js";
import type { Api, ApiHouse } from "../api.js";
import { aboutDraft, openDraftingRoom, type DraftingRoom } from "../drafting-room.js";
import { addRoute, answered, refusedWith } from "../route.js";
import { documentSaid, draftActSaid, draftAsked, draftSaid, eventsAsked, paperAsked, paperQuery, presenceSaid, stepsAsked, stepsSaid } from "../schemas/drafting-said.js";
import { asEvents, type Sent } from "../server-sent.js";

const json = (is: string) => ({ type: "application/json", is });
const told = json("A draft: its words, amendments with their fate and conflicts, brackets, sponsors, versions, log (DraftTold).");

/** Common texts that are being drafted. Who may do what with one is decided by its own list, at the desk. */
export function addDrafting(api: Api, house: ApiHouse): void {
  const { desk: { drafting } } = house;
  addRoute(api, { method: "get", path: "/drafts", does: "The drafts whoever asks takes part in, the newest first.", gives: json("ListedDraft[]") }, async (_, context) => answered(await drafting.list({ by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/drafts", does: "Begins a draft, which everybody on its list writes in until it is frozen.", body: draftSaid, gives: told }, async ({ body }, context) => answered(await drafting.open({ ...(said(body) as Omit<OpenDraft, "by">), by: context.get("visitor") })));
  addRoute(api, { method: "get", path: "/drafts/{id}", does: "A draft, as it is now.", params: draftAsked, gives: told }, async ({ params: { id } }, context) => answered(await drafting.show({ id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/drafts/{id}/acts", does: "Something is done with a draft. Sent again under the same key it is done once.", params: draftAsked, body: draftActSaid, gives: told },
    async ({ params: { id }, body: { act, ...rest } }, context) => answered(await drafting.act({ ...said(rest), act: said(act) as unknown as ActOnDraft["act"], id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/drafts/{id}/documents", does: "Reads the tracked changes of a Word document as amendments, and proposes them where that is asked for.", params: draftAsked, body: documentSaid, gives: json("Amendments, comments, doubts, and what became of each (PaperTold).") },
    async ({ params: { id }, body }, context) => answered(await drafting.readPaper({ ...said(body) as { base64: string }, id, by: context.get("visitor") })));
  addLive(api, house, drafting);
  addPapers(api, drafting);
}

/** What nobody said is left out. */
const said = (body: object): object => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

function addLive(api: Api, { news }: ApiHouse, drafting: DraftingDesk): void {
  const room = openDraftingRoom();
  addRoute(api, { method: "get", path: "/drafts/{id}/steps", does: "What was written in a live text since a version, each step with whoever wrote it.", params: draftAsked, query: stepsAsked, gives: json("LiveSteps") },
    async ({ params: { id }, query: { since } }, context) => answered(await drafting.steps({ id, since, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/drafts/{id}/steps", does: "Writes in a live text, on its newest version; refused draft/behind where others wrote meanwhile.", params: draftAsked, body: stepsSaid, gives: json("{ phase, version }") },
    async ({ params: { id }, body }, context) => answered(await drafting.write({ ...(said(body) as Omit<Parameters<DraftingDesk["write"]>[0], "id" | "by">), id, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/drafts/{id}/presence", does: "Says where whoever asks is in a text, to those who have it open.", params: draftAsked, body: presenceSaid, gives: json("{ present }") },
    async ({ params: { id }, body: { client, place } }, context) => {
      const seen = await drafting.show({ id, by: context.get("visitor") });
      if (isRefused(seen)) return answered(seen);
      // Only who listens is in the room, so that nobody stays who has gone.
      if (room.in(id).some((one) => one.client === client)) {
        room.enter(id, { client, name: context.get("visitor").name, party: seen.as ?? seen.penholder, place });
        news.procedures.tell(aboutDraft.presence(id));
      }
      return Response.json({ present: room.in(id) });
    });
  addRoute(api, { method: "get", path: "/drafts/{id}/events", does: "Messages that something was done (changed), written (steps), or that somebody came, moved or went (presence, with all who have it open).", params: draftAsked, query: eventsAsked, gives: { type: "text/event-stream", is: "Messages named changed, steps, presence." } },
    async ({ params: { id }, query: { client } }, context) => {
      const by = context.get("visitor");
      const seen = await drafting.show({ id, by });
      if (isRefused(seen)) return answered(seen);
      if (news.procedures.listeners() >= mostListeners) return refusedWith(webRefusal("web/too-many"));
      if (client !== undefined) room.enter(id, { client, name: by.name, party: seen.as ?? seen.penholder, place: null });
      return listening(id, client ?? null, room, news.procedures, async () => !isRefused(await drafting.show({ id, by })));
    });
}

/** Each holds a connection for as long as its page is open. */
const mostListeners = 4_000;

function listening(id: string, client: string | null, room: DraftingRoom, news: ApiHouse["news"]["procedures"], sees: () => Promise<boolean>): Response {
  const waiting = new Set<Sent["event"]>(["presence"]);
  let wake: () => void = () => undefined;
  let open = true;
  const silence = news.listen((about) => {
    const event = about === id ? "changed" : about === aboutDraft.written(id) ? "steps" : about === aboutDraft.presence(id) ? "presence" : null;
    if (event === null) return;
    waiting.add(event);
    wake();
  }, () => {
    open = false;
    wake();
  });
  const gone = (): void => {
    if (!open && client === null) return;
    open = false;
    silence();
    if (client !== null) {
      room.leave(id, client);
      news.tell(aboutDraft.presence(id));
    }
    wake();
  };
  async function* messages(): AsyncGenerator<Sent> {
    if (client !== null) news.tell(aboutDraft.presence(id));
    while (open) {
      const [event] = waiting;
      if (event === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      waiting.delete(event);
      // Whoever was taken off the list hears nothing more.
      if (event === "changed" && !(await sees())) return;
      yield { event, data: event === "presence" ? { present: room.in(id) } : { id } };
    }
  }
  return asEvents(messages(), gone);
}

function addPapers(api: Api, drafting: DraftingDesk): void {
  const routes = [["/drafts/{id}/papers/{paper}", "A paper of a draft: its text, the amendments to it, or what a version changed, as Word, PDF, a page, Akoma Ntoso or plain text.", drafting.paper], ["/settle/{id}/papers/{paper}", "A paper of a procedure: letters, reminders, the deadline as a calendar, and the text.", drafting.procedurePaper]] as const;
  for (const [path, does, ask] of routes) {
    addRoute(api, { method: "get", path, does, params: paperAsked, query: paperQuery, gives: { type: "application/octet-stream", is: "The paper." } },
      async ({ params: { id, paper }, query: { language, version, party } }, context) => {
        const asked: PaperAsked = { paper, tongue: language, ...(version !== undefined && { version }), ...(party !== undefined && { party }) };
        const made = await ask({ id, by: context.get("visitor"), ...asked });
        // Handed over as a file, never shown as a page of ours: what it says is a delegation's.
        return isRefused(made) ? answered(made) : new Response(Buffer.from(made.base64, "base64"), { headers: { "content-type": made.type, "content-disposition": `attachment; filename="${made.name}"` } });
      });
  }
}
