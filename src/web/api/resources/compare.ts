import { isRefused } from "../../../desk/desk.js";
import { comparisonLabels } from "../../../outgoing/comparison/labels/index.js";
import { labels } from "../../../outgoing/labels/index.js";
import type { Api, ApiHouse } from "../api.js";
import { fileAnswer } from "../file-answer.js";
import { addRoute, answered } from "../route.js";
import { compareFileAsked, comparisonDecisionSaid, comparisonUndone } from "../schemas/align.js";
import { compareAsked } from "../schemas/asked.js";
import { undoSaid } from "../schemas/said.js";

export function addCompare(api: Api, { desk }: ApiHouse): void {
  // The readings would be most of the answer; whoever needs them asks for the dispatches.
  const bare = (compared: Awaited<ReturnType<typeof desk.compare>>) => answered(isRefused(compared) ? compared : compared.comparison);
  addRoute(api, { method: "get", path: "/compare", does: "Two accounts compared: two dispatches, or the two sides' accounts of an exchange. Each row has the words of either.", query: compareAsked, gives: "Comparison" },
    async ({ query: { a, b, exchange } }) => bare(await desk.compare({ ids: [a, b, exchange].filter((id) => id !== undefined) })));
  addRoute(api, { method: "get", path: "/compare/file", does: "The same as a Word document or as one page.", query: compareFileAsked, gives: { type: "application/octet-stream", is: "The file." } },
    async ({ query: { a, b, exchange, format, ui } }) => {
      const compared = await desk.compare({ ids: [a, b, exchange].filter((id) => id !== undefined) });
      if (isRefused(compared)) return answered(compared);
      const [words, shown] = [comparisonLabels[ui], labels[ui]];
      const name = `comparison-${compared.a.id}-${compared.b.id}`;
      if (format === "html") return fileAnswer((await import("../../../outgoing/comparison/page.js")).comparisonPage(compared.comparison, compared.a, compared.b, words, shown), name, "html");
      const [{ comparisonView }, { comparisonDocx }] = await Promise.all([import("../../../outgoing/comparison/view.js"), import("../../../outgoing/comparison/docx.js")]);
      return fileAnswer(await comparisonDocx(comparisonView(compared.comparison, words, shown), words, shown), name, "docx");
    });
  addRoute(api, { method: "post", path: "/compare/decisions", does: "Keeps that two statements belong together or do not, or what came of a row. Gives the comparison anew.", body: comparisonDecisionSaid, gives: "Comparison" },
    async ({ body: { a, b, says, because } }, context) => bare(await desk.decideComparison({ ids: [a, b], says, because: because ?? null, by: context.get("visitor") })));
  addRoute(api, { method: "post", path: "/compare/decisions/{id}/undo", does: "Takes such a decision back; it stays in the record with who took it back.", params: comparisonUndone, body: undoSaid, gives: "Comparison" },
    async ({ params: { id }, body: { because } }, context) => bare(await desk.undoComparison({ id, because: because ?? null, by: context.get("visitor") })));
}
