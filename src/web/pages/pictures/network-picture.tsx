import { useMemo, useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { Network } from "../../../record/questions/pictures/network.js";
import { findAddress, partyAddress } from "../app/addresses.js";
import { PartyChip, usePartyName } from "../components/speaker-chip.js";
import { toneClass } from "../components/tone.js";
import { Days } from "../components/when.js";
import { useWords } from "../messages/words.js";
import { Behind } from "./behind.js";
import { namesThatFit, networkPlaces, radiusOf, thicknessOf } from "./layout/network.js";
import { cutTo } from "./layout/text-width.js";
import { Picture, useWidth } from "./picture.js";
import { useStops } from "./stops.js";

type Pair = Network["links"][number];
type Member = Network["parties"][number];
type Stopping = { readonly party: Member } | { readonly link: Pair };
type Opened = { readonly title: string; readonly query: string; readonly party: string | null } | null;

/**
 * Parties and who they had exchanges with. `whole` is the network of all times: it gives every party its place, so that none moves
 * when another time is looked at; `shown` is what is drawn.
 */
export function NetworkPicture({ whole, shown, title }: { readonly whole: Network; readonly shown: Network; readonly title: string }): ReactElement {
  const { pictures, pictures: { network: said }, tongue } = useWords();
  const nameOf = usePartyName();
  const [frame, width] = useWidth(460);
  const [opened, setOpened] = useState<Opened>(null);
  const height = Math.round(Math.min(720, Math.max(340, 200 + 26 * Math.sqrt(whole.parties.length) * 2.4)));
  const places = useMemo(() => networkPlaces(joined(whole, shown), [...whole.links, ...shown.links.filter(({ one, other }) => !whole.links.some((link) => link.one === one && link.other === other))], { width, height }), [whole, shown.more ? shown : null, width, height]);
  const parties = shown.parties.filter(({ party }) => places.has(party));
  const links = shown.links.filter(({ one, other }) => places.has(one) && places.has(other));
  const called = (party: string): string => cutTo(nameOf(party), 130, 12);
  const named = namesThatFit(parties, places, called);
  const most = { party: Math.max(1, ...parties.map(({ exchanges }) => exchanges)), link: Math.max(1, ...links.map(({ exchanges }) => exchanges)) };
  const order = inOrder(parties, links);
  const numbers = new Intl.NumberFormat(tongue);
  const sayParty = ({ party, exchanges }: Member): string => said.party(nameOf(party), pictures.exchanges(exchanges), said.parties(links.filter(({ one, other }) => one === party || other === party).length));
  const sayLink = ({ one, other, exchanges }: Pair): string => said.link(nameOf(one), nameOf(other), pictures.exchanges(exchanges));
  const stops = order.map(({ row, along, ...place }) => ({ row, along, told: "party" in place ? sayParty(place.party) : sayLink(place.link) }));
  const bounds = [...(shown.from === null ? [] : [`since:${shown.from}`]), ...(shown.to === null ? [] : [`until:${shown.to}`])];
  const { propsOf, told } = useStops(stops, (index) => {
    const place = order[index]!;
    setOpened("party" in place ? { title: sayParty(place.party), query: [`party:${place.party.party}`, ...bounds].join(" "), party: place.party.party } : { title: sayLink(place.link), query: place.link.opens, party: null });
  });
  const desc = [said.says(said.parties(parties.length), said.links(links.length)), ...(shown.more ? [said.newestOnly] : [])].join(" ");
  const drawn = order.map((place, index) => ({ place, index }));
  return <div ref={frame}>
    <Picture title={title} desc={desc} width={width} height={height + 28} told={told} table={() => <NetworkTable links={links} />}>
      {/* Lines lie under circles, whatever order they are walked in. */}
      {drawn.map(({ place, index }) => {
        if (!("link" in place)) return null;
        const [from, to] = [places.get(place.link.one)!, places.get(place.link.other)!];
        const thick = thicknessOf(place.link.exchanges, most.link);
        return (
          <g key={`${place.link.one} ${place.link.other}`} className="stop" {...propsOf(index)}>
            <title>{stops[index]!.told}</title>
            <line data-helps="" className="stop-halo" x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={Math.max(14, thick + 8)} />
            <line className="network-link" x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={thick} />
          </g>
        );
      })}
      {drawn.map(({ place, index }) => {
        if (!("party" in place)) return null;
        const { party, exchanges } = place.party;
        const { x, y } = places.get(party)!;
        const r = radiusOf(exchanges, most.party);
        return (
          <g key={party} className={`stop ${toneClass(party)}`} {...propsOf(index)}>
            <title>{stops[index]!.told}</title>
            <circle data-helps="" className="stop-ring" cx={x} cy={y} r={r + 5} />
            <circle className="network-party" cx={x} cy={y} r={r} />
            <text className={`network-name ${named.has(party) ? "" : "on-focus"}`} {...(!named.has(party) && { "data-helps": "" })} x={x} y={y + r + 13}>{called(party)}</text>
          </g>
        );
      })}
      <g aria-hidden="true" className="numbers">
        {parties.filter(({ exchanges }) => radiusOf(exchanges, most.party) >= 9).map(({ party, exchanges }) => <text key={party} className="in-mark" x={places.get(party)!.x} y={places.get(party)!.y + 3.5}>{numbers.format(exchanges)}</text>)}
      </g>
      <g aria-hidden="true" className="t-none">
        <line className="network-link" x1={6} x2={30} y1={height + 14} y2={height + 14} strokeWidth={1.5} /><text className="legend" x={36} y={height + 18}>1</text>
        <line className="network-link" x1={54} x2={78} y1={height + 14} y2={height + 14} strokeWidth={thicknessOf(most.link, most.link)} /><text className="legend" x={88} y={height + 18}>{`${numbers.format(most.link)} (${said.scale})`}</text>
      </g>
    </Picture>
    {opened && (
      <Behind title={opened.title} query={opened.query} onClose={() => setOpened(null)}>
        {opened.party !== null && <p><Link href={partyAddress(opened.party)}>{pictures.toParty(nameOf(opened.party))}</Link></p>}
      </Behind>
    )}
  </div>;
}

/** Parties of the whole network, and those that only the shown one has (a very large network leaves some out). */
function joined(whole: Network, shown: Network): readonly Member[] {
  const known = new Set(whole.parties.map(({ party }) => party));
  return [...whole.parties, ...shown.parties.filter(({ party }) => !known.has(party))];
}

/** Each party, the most frequent first, and behind it its lines that were not named yet: the order one walks in. */
function inOrder(parties: readonly Member[], links: readonly Pair[]): readonly (Stopping & { readonly row: number; readonly along: number })[] {
  const told = new Set<Pair>();
  return parties.flatMap((party, row) => {
    const own = links.filter((link) => (link.one === party.party || link.other === party.party) && !told.has(link));
    for (const link of own) told.add(link);
    return [{ row, along: 0, party }, ...own.map((link, index) => ({ row, along: index + 1, link }))];
  });
}

function NetworkTable({ links }: { readonly links: readonly Pair[] }): ReactElement {
  const { pictures, pictures: { network: { columns } } } = useWords();
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={pictures.kinds.network}>
      <table>
        <caption className="seen-by-ear">{pictures.kinds.network}</caption>
        <thead><tr><th scope="col">{columns.one}</th><th scope="col">{columns.other}</th><th scope="col" className="number">{columns.exchanges}</th><th scope="col">{columns.first}</th><th scope="col">{columns.last}</th></tr></thead>
        <tbody>
          {links.map(({ one, other, exchanges, first, last, opens }) => (
            <tr key={`${one} ${other}`}>
              <td><PartyChip party={one} /></td><td><PartyChip party={other} /></td>
              <td className="number"><Link href={findAddress(opens)}>{exchanges}</Link></td>
              <td><Days from={first} to={first} /></td><td><Days from={last} to={last} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
