import { webRefusal } from "../../refusals.js";
import type { Api, ApiHouse } from "../api.js";
import { seenDigest } from "../procedure-news.js";
import { addRoute, answered, refusedWith } from "../route.js";
import { isRefused } from "../../../desk/desk.js";
import { procedureAsked } from "../schemas/settle-said.js";
import { asEvents, type Sent } from "../server-sent.js";

/**
 * Messages that something is otherwise in a procedure, for whoever may see what. Somebody is told only when what they may see has
 * changed: else the message itself would say that another delegation did something.
 */
export function addSettleEvents(api: Api, { desk, news }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/settle/{id}/events", does: "A message whenever what whoever asks may see of a procedure has changed.", params: procedureAsked, gives: { type: "text/event-stream", is: "Messages named changed." } },
    async ({ params: { id } }, context) => {
      const by = context.get("visitor");
      const first = await desk.settlement.procedure({ id, by });
      if (isRefused(first)) return answered(first);
      if (news.procedures.listeners() >= mostListeners) return refusedWith(webRefusal("web/too-many"));
      return listening(id, () => seenDigest(desk.settlement, { id, by }), news.procedures);
    });
}

/** Each holds a connection for as long as its page is open: two hundred delegations with several people each. */
const mostListeners = 4_000;

async function listening(id: string, look: () => Promise<string>, news: ApiHouse["news"]["procedures"]): Promise<Response> {
  let wake: () => void = () => undefined;
  let open = true;
  let stirred = false;
  const silence = news.listen((which) => {
    if (which !== id) return;
    stirred = true;
    wake();
  }, () => {
    open = false;
    wake();
  });
  let seen = await look();
  async function* changes(): AsyncGenerator<Sent> {
    while (open) {
      if (!stirred) await new Promise<void>((resolve) => (wake = resolve));
      if (!open) return;
      stirred = false;
      const now = await look();
      if (now === seen) continue;
      seen = now;
      yield { event: "changed", data: { id } };
    }
  }
  return asEvents(changes(), () => {
    open = false;
    silence();
    wake();
  });
}
