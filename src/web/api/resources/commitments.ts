import { isRefused } from "../../../desk/desk.js";
import { briefLabels } from "../../../outgoing/brief/labels/index.js";
import { commitmentCalendar } from "../../../outgoing/calendar/commitments.js";
import { labels } from "../../../outgoing/labels/index.js";
import type { Api, ApiHouse } from "../api.js";
import { fileAnswer } from "../file-answer.js";
import { addRoute, answered } from "../route.js";
import { calendarAsked, commitmentAsked, commitmentsAsked, followUpSaid } from "../schemas/align.js";

/** The register of commitments, and what people say of them. */
export function addCommitments(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/commitments", does: "Who is bound, to what, how firmly, until when; evidence that rules propose and people confirm; scores, counted with the zeroes.", query: commitmentsAsked, gives: "Register" },
    async ({ query: { bearer, with: others, due, limit } }) => answered(await desk.commitments({ ...narrowed(bearer, others, due), limit })));
  addRoute(api, { method: "get", path: "/commitments.ics", does: "Deadlines as iCalendar: a day each, with a reminder a week before.", query: calendarAsked, gives: { type: "text/calendar", is: "A calendar." } },
    async ({ query: { bearer, with: others, due, ui } }) => {
      const register = await desk.commitments({ ...narrowed(bearer, others, due), limit: 500 });
      if (isRefused(register)) return answered(register);
      return fileAnswer(commitmentCalendar(register.commitments, register.asked, briefLabels[ui], labels[ui].sections.commitments), "commitments", "ics");
    });
  addRoute(api, { method: "post", path: "/commitments/{id}", does: "Keeps what somebody says of a commitment: evidence, a score, the guideline, a party's reply; or takes such a thing back.", params: commitmentAsked, body: followUpSaid, gives: "Registered" },
    async ({ params: { id }, body: { says, because } }, context) => {
      const visitor = context.get("visitor");
      return answered(await desk.followUp({ id, says, by: visitor.name, asker: visitor, because: because ?? null }));
    });
}

const narrowed = (bearers: readonly string[] | undefined, others: readonly string[] | undefined, due: string | undefined) => ({ ...(bearers && { bearers }), ...(others && { with: others }), ...(due !== undefined && { due }) });
