import { useMemo, useState, type ReactElement } from "react";
import { Link } from "wouter";
import { exchangeAddress } from "../app/addresses.js";
import { PartyChip, usePartyName } from "../components/speaker-chip.js";
import { toneClass } from "../components/tone.js";
import { Days } from "../components/when.js";
import { useWords } from "../messages/words.js";
import type { BriefExchange } from "../../../record/questions/brief.js";
import { Behind } from "./behind.js";
import { daysInWords, exchangeInWords, shapeOf, shapes, stretchInWords } from "./in-words.js";
import { dayOf } from "./layout/days.js";
import { bold, cutTo, textWidth } from "./layout/text-width.js";
import { spotSize, timelinePlan, type Heap, type TimelinePlan } from "./layout/timeline.js";
import { Mark } from "./mark.js";
import { Picture, useWidth } from "./picture.js";
import { useStops } from "./stops.js";

/** An exchange as the time line shows it; how many statements, where that is known. */
export type LinedUp = BriefExchange & { readonly statements?: number };

type Opened = { readonly exchange: LinedUp } | { readonly heap: Heap } | null;

const legendHeight = 30;

/** Exchanges along time, a lane for each party. Enter on a mark opens its words; on many at once, the list of them. */
export function TimelinePicture({ exchanges, title, note, onZoom }: {
  readonly exchanges: readonly LinedUp[];
  readonly title: string;
  readonly note?: string | null;
  /** Shows a stretch of time alone; both days included. */
  readonly onZoom?: (from: string, to: string) => void;
}): ReactElement {
  const words = useWords();
  const { pictures, pictures: { timeline } } = words;
  const nameOf = usePartyName();
  const [frame, width] = useWidth(440);
  const [opened, setOpened] = useState<Opened>(null);
  const byId = useMemo(() => new Map(exchanges.map((one) => [one.id, one])), [exchanges]);
  const names = [...new Set(exchanges.flatMap(({ parties }) => parties.map(stateOf)))].map(nameOf);
  const gutter = Math.min(160, 34 + bold * Math.max(0, ...names.map((name) => textWidth(name, 12.5))));
  const plan = useMemo(() => timelinePlan(exchanges.map((one) => ({ ...one, parties: [...new Set(one.parties.map(stateOf))] })), { width, gutter }), [exchanges, width, gutter]);
  const whoIn = (one: LinedUp): string => [...new Set(one.parties.map(stateOf))].map(nameOf).join(", ");
  const say = (one: LinedUp): string => [exchangeInWords(one, words), daysInWords(one.from, one.to, words), whoIn(one), ...(one.statements === undefined ? [] : [pictures.statements(one.statements)])].filter(Boolean).join(" · ");
  const sayHeap = ({ from, to, lane, ids }: Heap): string => {
    const party = plan.lanes[lane]!.party;
    return `${party === null ? pictures.others : nameOf(party)} · ${daysInWords(dayOf(from), dayOf(to - 1), words)} · ${pictures.exchanges(ids.length)}`;
  };
  const stops = plan.unit === null
    ? plan.spots.map((spot) => ({ row: 0, along: spot.x1, told: say(byId.get(spot.id)!) }))
    : plan.heaps.map((heap) => ({ row: heap.lane, along: heap.x, told: heap.ids.length === 1 ? say(byId.get(heap.ids[0]!)!) : sayHeap(heap) }));
  const open = (index: number): void => {
    const heap = plan.heaps[index];
    const single = plan.unit === null ? plan.spots[index]!.id : heap!.ids.length === 1 ? heap!.ids[0]! : null;
    setOpened(single === null ? { heap: heap! } : { exchange: byId.get(single)! });
  };
  const { propsOf, told } = useStops(stops, open);
  const dated = exchanges.filter(({ from }) => from !== null);
  const desc = [
    timeline.says(pictures.exchanges(exchanges.length), daysInWords(dated.at(-1)?.from ?? null, dated[0]?.from ?? null, words)),
    ...(plan.unit === null ? [] : [timeline.gathered(timeline.units[plan.unit])]),
    ...(plan.undated.length === 0 ? [] : [timeline.undated(plan.undated.length)]), ...(note ? [note] : []),
  ].join(" ");
  return <div ref={frame}>
    {plan.axis === null ? <TimelineTable exchanges={exchanges} /> : (
      <Picture title={title} desc={desc} width={plan.width} height={plan.height + legendHeight} told={told} fromEnd table={() => <TimelineTable exchanges={exchanges} />}>
        <Ground plan={plan} gutter={gutter} />
        {plan.spots.map((spot, index) => {
          const one = byId.get(spot.id)!;
          const [top, bottom] = [plan.lanes[spot.lanes[0]]!.y, plan.lanes[spot.lanes.at(-1)!]!.y];
          return (
            <g key={spot.id} className="stop" {...propsOf(index)}>
              <title>{stops[index]!.told}</title>
              <rect data-helps="" className="stop-ring" x={spot.x1 - 11} y={top - 12} width={spot.x2 - spot.x1 + 22} height={bottom - top + 24} rx={8} />
              {bottom > top && <line className="join" x1={spot.x1} x2={spot.x1} y1={top} y2={bottom} />}
              {spot.lanes.map((lane) => (
                <g key={lane} className={toneClass(plan.lanes[lane]!.party)}>
                  {spot.x2 > spot.x1 && <line className="lasts" x1={spot.x1} x2={spot.x2} y1={plan.lanes[lane]!.y} y2={plan.lanes[lane]!.y} />}
                  <Mark shape={shapeOf[one.kind]} x={spot.x1} y={plan.lanes[lane]!.y} size={spotSize} hollow={one.status !== "held"} />
                </g>
              ))}
            </g>
          );
        })}
        {plan.heaps.map((heap, index) => (
          <g key={`${heap.lane} ${heap.from}`} className={`stop ${toneClass(plan.lanes[heap.lane]!.party)}`} {...propsOf(index)}>
            <title>{stops[index]!.told}</title>
            <rect data-helps="" className="stop-ring" x={heap.x - 13} y={plan.lanes[heap.lane]!.y - 13} width={26} height={26} rx={8} />
            {heap.ids.length === 1 ? <Single one={byId.get(heap.ids[0]!)!} x={heap.x} y={plan.lanes[heap.lane]!.y} size={Math.min(Math.max(heap.radius, 4), spotSize)} /> : <>
              <circle className="mark-full" cx={heap.x} cy={plan.lanes[heap.lane]!.y} r={heap.radius} />
              {textWidth(String(heap.ids.length), 10) + 4 <= 2 * heap.radius && <text className="in-mark" x={heap.x} y={plan.lanes[heap.lane]!.y + 3.5}>{heap.ids.length}</text>}
            </>}
          </g>
        ))}
        <Names plan={plan} gutter={gutter} called={(party) => (party === null ? pictures.others : nameOf(party))} />
        <Legend plan={plan} kinds={exchanges} y={plan.height + 12} />
      </Picture>
    )}
    {opened && "exchange" in opened && (
      <Behind title={say(opened.exchange)} query={`exchange:${opened.exchange.id}`} onClose={() => setOpened(null)}>
        <p><Link href={exchangeAddress(opened.exchange.id)}>{pictures.toExchange}</Link></p>
      </Behind>
    )}
    {opened && "heap" in opened && (
      <Behind title={sayHeap(opened.heap)} query={null} onClose={() => setOpened(null)}>
        {onZoom && <p className="no-print"><button type="button" onClick={() => { onZoom(dayOf(opened.heap.from), dayOf(opened.heap.to - 1)); setOpened(null); }}>{pictures.zoom}</button></p>}
        <TimelineTable exchanges={opened.heap.ids.map((id) => byId.get(id)!)} />
      </Behind>
    )}
  </div>;
}

/** A heap of one is what it is. */
const Single = ({ one, x, y, size }: { readonly one: LinedUp; readonly x: number; readonly y: number; readonly size: number }): ReactElement => <Mark shape={shapeOf[one.kind]} x={x} y={y} size={size} hollow={one.status !== "held"} />;

/** What a body takes part in stands in its state's lane. */
const stateOf = (party: string): string => party.split("/")[0]!;

function Ground({ plan: { axis, lanes, width, height }, gutter }: { readonly plan: TimelinePlan; readonly gutter: number }): ReactElement {
  const words = useWords();
  const bottom = height - 30;
  return <g aria-hidden="true">
    {axis!.ticks.map(({ day, x }) => (
      <g key={day}>
        <line className="tick" x1={x} x2={x} y1={4} y2={bottom + 4} />
        <text className="axis-name" x={x} y={bottom + 19}>{stretchInWords(axis!.unit, day, words)}</text>
      </g>
    ))}
    {lanes.map(({ party, y }) => <line key={party} className="lane" x1={gutter} x2={width - 4} y1={y} y2={y} />)}
  </g>;
}

/** Names of the lanes, which stay in sight. */
function Names({ plan: { lanes, height }, gutter, called }: { readonly plan: TimelinePlan; readonly gutter: number; readonly called: (party: string | null) => string }): ReactElement {
  return (
    <g data-sticks="" aria-hidden="true">
      <rect data-helps="" className="cover" x={0} y={0} width={gutter} height={height - 24} />
      {lanes.map(({ party, y, exchanges }) => (
        <g key={party} className={toneClass(party)}>
          <title>{`${called(party)} (${exchanges})`}</title>
          <circle className="mark-full" cx={7} cy={y} r={4} />
          <text className="lane-name" x={18} y={y + 4}>{cutTo(called(party), (gutter - 24) / bold, 12.5)}</text>
        </g>
      ))}
    </g>
  );
}

function Legend({ plan, kinds, y }: { readonly plan: TimelinePlan; readonly kinds: readonly LinedUp[]; readonly y: number }): ReactElement {
  const { pictures: { timeline } } = useWords();
  const single = new Set(plan.unit === null ? plan.spots.map(({ id }) => id) : plan.heaps.filter(({ ids }) => ids.length === 1).map(({ ids }) => ids[0]!));
  const drawn = kinds.filter(({ id }) => single.has(id));
  const used = shapes.filter((shape) => drawn.some(({ kind }) => shapeOf[kind] === shape));
  const entries = [...used.map((shape) => ({ shape, says: timeline.shapes[shape], hollow: false })), ...(drawn.some(({ status }) => status !== "held") ? [{ shape: "circle" as const, says: timeline.hollow, hollow: true }] : [])];
  const heaps = plan.unit === null ? 0 : 52 + textWidth(timeline.area, 12);
  let x = 8 + heaps;
  return <g aria-hidden="true" className="t-none">{heaps > 0 && <><circle className="mark-full" cx={8} cy={y} r={3.5} /><circle className="mark-full" cx={22} cy={y} r={7} /><text className="legend" x={36} y={y + 4}>{timeline.area}</text></>}{entries.map(({ shape, says, hollow }) => {
    const at = x;
    x += 30 + textWidth(says, 12);
    return <g key={says}><Mark shape={shape} x={at} y={y} size={5} hollow={hollow} /><text className="legend" x={at + 12} y={y + 4}>{says}</text></g>;
  })}</g>;
}

/** The same exchanges as a table. */
export function TimelineTable({ exchanges }: { readonly exchanges: readonly LinedUp[] }): ReactElement {
  const words = useWords();
  const { pictures, pictures: { timeline: { columns } } } = words;
  const counted = exchanges.some(({ statements }) => statements !== undefined);
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={pictures.kinds.timeline}>
      <table>
        <caption className="seen-by-ear">{pictures.kinds.timeline}</caption>
        <thead><tr><th scope="col">{columns.when}</th><th scope="col">{columns.what}</th><th scope="col">{columns.who}</th>{counted && <th scope="col" className="number">{columns.statements}</th>}<th scope="col" className="number">{columns.accounts}</th></tr></thead>
        <tbody>
          {exchanges.map((one) => (
            <tr key={one.id}>
              <td><Days from={one.from} to={one.to} /></td>
              <th scope="row"><Link href={exchangeAddress(one.id)}><bdi>{exchangeInWords(one, words)}</bdi></Link></th>
              <td className="chips">{one.parties.slice(0, 8).map((party) => <PartyChip key={party} party={party} />)}{one.parties.length > 8 && <span className="soft"> +{one.parties.length - 8}</span>}</td>
              {counted && <td className="number">{one.statements}</td>}
              <td className="number">{one.accounts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
