import type { DeskStatus } from "../../desk/desk.js";
import { piece } from "../../outgoing/terminal/lines.js";
import { sizeInWords } from "../record/to-file.js";
import { dayInWords, dispatchItem, dotted, item, section, under, type Sheet } from "./sheet.js";

/** How a record stands. */
export function statusLines(status: DeskStatus, sheet: Sheet): string[] {
  const { record, screen, labels } = sheet;
  const { counts, states, size, first, last, queue, proposals } = status;
  const proposed = proposals.exchange + proposals.account + proposals.person;
  return [
    screen.paint(status.place, "bold"),
    ...under(sheet, dotted(...(Object.keys(counts) as (keyof typeof counts)[]).filter((one) => counts[one] > 0).map((one) => record.counted[one](counts[one]))), 2),
    ...under(sheet, dotted(sizeInWords(size.bytes), size.perStatement !== null && record.perStatement(sizeInWords(size.perStatement)), states.embargoed > 0 && record.inState("embargoed", states.embargoed), states.withdrawn > 0 && record.inState("withdrawn", states.withdrawn)), 2),
    ...(first.published === null ? [] : under(sheet, [piece(record.from(dayInWords(sheet, first.published)!, dayInWords(sheet, last.published)!))], 2)),
    ...section(sheet, record.titles.languages, status.languages.map(({ language, dispatches }) => `  ${(language === null ? "?" : labels.languages[language] ?? language).padEnd(20)} ${dispatches.toLocaleString(labels.tongue)}`)),
    ...section(sheet, record.titles.publishers, status.publishers.slice(0, 12).flatMap(({ publisher, dispatches }) => under(sheet, dotted(publisher ?? labels.noPublisher, dispatches.toLocaleString(labels.tongue)), 2))),
    ...section(sheet, record.titles.engines, status.engines.map(({ engine, dispatches }) => `  ${engine.padEnd(20)} ${dispatches.toLocaleString(labels.tongue)}`)),
    ...(status.due > 0 ? under(sheet, [piece(record.due(status.due, status.engine), "doubt")], 2) : []),
    ...section(sheet, record.titles.waiting, [
      ...(proposed > 0 ? [`  ${record.proposals(proposed)}`] : []),
      ...(queue === null ? [] : [`  ${record.queue(queue.waiting, queue.taken, queue.failed)}`]),
      ...status.misfits.corrections.flatMap(({ id, dispatch, because }) => item(sheet, id, dotted(dispatch, record.misfit(because)))),
    ]),
    ...section(sheet, record.titles.feeds, status.feeds.flatMap(({ feed, standing, succeeded, because }) => under(sheet, dotted(feed, standing !== "alive" && piece(record.feedStanding[standing], "doubt"), succeeded, because), 2))),
    ...section(sheet, record.titles.latest, last.dispatches.flatMap((dispatch) => dispatchItem(sheet, dispatch))),
  ];
}
