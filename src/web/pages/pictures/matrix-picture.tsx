import { useMemo, useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { Matrix } from "../../../record/questions/pictures/matrix.js";
import { findAddress, partyAddress } from "../app/addresses.js";
import { usePartyName } from "../components/speaker-chip.js";
import { toneClass } from "../components/tone.js";
import { useWords } from "../messages/words.js";
import { Behind } from "./behind.js";
import { dayInWords, issueInWords } from "./in-words.js";
import { matrixPlan, matrixType, shades, slant, type MatrixOrder } from "./layout/matrix.js";
import { bold, cutTo } from "./layout/text-width.js";
import { Picture } from "./picture.js";
import { useStops } from "./stops.js";

const legendHeight = 30;
const longestIssue = 250;

/** Parties by issues. Every cell that holds something is a place one can come to; Enter opens its words. */
export function MatrixPicture({ matrix, order, title }: { readonly matrix: Matrix; readonly order: MatrixOrder; readonly title: string }): ReactElement {
  const words = useWords();
  const { pictures, pictures: { matrix: said } } = words;
  const nameOf = usePartyName();
  const [opened, setOpened] = useState<Matrix["cells"][number] | null>(null);
  const issueOf = (issue: string): string => cutTo(issueInWords(issue, words), longestIssue, matrixType);
  const plan = useMemo(() => matrixPlan(matrix.cells, order, { party: nameOf, issue: issueOf }), [matrix, order, nameOf, words]);
  const cellOf = useMemo(() => new Map(matrix.cells.map((cell) => [`${cell.party} ${cell.issue}`, cell])), [matrix]);
  const numbers = new Intl.NumberFormat(words.tongue, { notation: "compact" });
  const say = ({ party, issue, statements, last }: Matrix["cells"][number]): string => said.cell(nameOf(party), issueInWords(issue, words), pictures.statements(statements), last === null ? null : dayInWords(last, words));
  const stops = plan.cells.map((cell) => ({ row: cell.row, along: cell.column, told: say(cellOf.get(`${cell.party} ${cell.issue}`)!) }));
  const { propsOf, told } = useStops(stops, (index) => {
    const { party, issue } = plan.cells[index]!;
    setOpened(cellOf.get(`${party} ${issue}`)!);
  });
  const desc = [said.says(said.parties(plan.parties.length), said.issues(plan.issues.length)), ...(matrix.more ? [said.newestOnly(pictures.statements(matrix.statements))] : [])].join(" ");
  const right = plan.left + plan.issues.length * plan.cell;
  const bottom = plan.top + plan.parties.length * plan.cell;
  return <>
    <Picture title={title} desc={desc} width={Math.max(plan.width, 300)} height={plan.height + legendHeight} told={told} table={() => <MatrixTable matrix={matrix} parties={plan.parties} issues={plan.issues} />}>
      <g aria-hidden="true">
        {plan.issues.map((issue, column) => {
          const x = plan.left + (column + 0.5) * plan.cell;
          return <text key={issue} className="column-name" transform={`translate(${x + 2} ${plan.top - 8}) rotate(${-slant})`}>{issueOf(issue)}</text>;
        })}
        {plan.parties.map((party, row) => <line key={party} className="lane" x1={plan.left} x2={right} y1={plan.top + row * plan.cell} y2={plan.top + row * plan.cell} />)}
        {plan.issues.map((issue, column) => <line key={issue} className="lane" y1={plan.top} y2={bottom} x1={plan.left + column * plan.cell} x2={plan.left + column * plan.cell} />)}
        <path className="lane" d={`M${plan.left} ${bottom}H${right}V${plan.top}`} />
      </g>
      {plan.cells.map((cell, index) => (
        <g key={`${cell.party} ${cell.issue}`} className={`stop shade-${cell.shade}`} {...propsOf(index)}>
          <title>{stops[index]!.told}</title>
          <rect className="cell" x={cell.x + 1} y={cell.y + 1} width={plan.cell - 2} height={plan.cell - 2} rx={3} />
          <text className="cell-number" x={cell.x + plan.cell / 2} y={cell.y + plan.cell / 2 + 4}>{numbers.format(cell.statements)}</text>
          <rect data-helps="" className="stop-ring" x={cell.x - 1} y={cell.y - 1} width={plan.cell + 2} height={plan.cell + 2} rx={5} />
        </g>
      ))}
      <g data-sticks="" aria-hidden="true">
        <rect data-helps="" className="cover" x={0} y={plan.top - 2} width={plan.left - 4} height={plan.parties.length * plan.cell + 6} />
        {plan.parties.map((party, row) => (
          <g key={party} className={toneClass(party)}>
            <title>{nameOf(party)}</title>
            <circle className="mark-full" cx={7} cy={plan.top + (row + 0.5) * plan.cell} r={4} />
            <text className="lane-name" x={18} y={plan.top + (row + 0.5) * plan.cell + 4}>{cutTo(nameOf(party), (plan.left - 24) / bold, matrixType)}</text>
          </g>
        ))}
      </g>
      <g aria-hidden="true" transform={`translate(0 ${plan.height + 6})`}>
        {shades.map((shade, index) => <g key={shade} className={`shade-${shade}`}><rect className="cell" x={4 + index * 18} y={0} width={16} height={14} rx={2} /></g>)}
        <text className="legend" x={4 + shades.length * 18 + 6} y={11}>{`1 – ${numbers.format(Math.max(1, ...matrix.cells.map(({ statements }) => statements)))} ${said.scale}`}</text>
      </g>
    </Picture>
    {opened && <Behind title={say(opened)} query={opened.opens} onClose={() => setOpened(null)} />}
  </>;
}

/** The same numbers as a table, each leading to its words. */
function MatrixTable({ matrix, parties, issues }: { readonly matrix: Matrix; readonly parties: readonly string[]; readonly issues: readonly string[] }): ReactElement {
  const words = useWords();
  const { pictures } = words;
  const nameOf = usePartyName();
  const cells = new Map(matrix.cells.map((cell) => [`${cell.party} ${cell.issue}`, cell]));
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={pictures.kinds.matrix}>
      <table>
        <caption className="seen-by-ear">{pictures.kinds.matrix}</caption>
        <thead><tr><th scope="col">{pictures.matrix.party}</th>{issues.map((issue) => <th key={issue} scope="col">{issueInWords(issue, words)}</th>)}</tr></thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party}>
              <th scope="row"><Link href={partyAddress(party)}><bdi>{nameOf(party)}</bdi></Link></th>
              {issues.map((issue) => {
                const cell = cells.get(`${party} ${issue}`);
                return <td key={issue} className="number">{cell && <Link href={findAddress(cell.opens)} aria-label={pictures.matrix.cell(nameOf(party), issueInWords(issue, words), pictures.statements(cell.statements), null)}>{cell.statements}</Link>}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
