import { useId, type ReactElement } from "react";
import type { Network } from "../../../record/questions/pictures/network.js";
import { useWords } from "../messages/words.js";
import { monthInWords } from "./in-words.js";

/** Every month from the first that has an exchange to the last, those without one too. */
export function allMonths(months: Network["months"]): Network["months"] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const counts = new Map(months.map(({ month, exchanges }) => [month, exchanges]));
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: number(last.month) - number(first.month) + 1 }, (_, index) => {
    const at = number(first.month) + index;
    const month = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
    return { month, exchanges: counts.get(month) ?? 0 };
  });
}

/** Two sliders over the months of the record, and how many exchanges each month has. The first never passes the second. */
export function DateSlider({ months, from, to, onChange }: { readonly months: Network["months"]; readonly from: number; readonly to: number; readonly onChange: (from: number, to: number) => void }): ReactElement | null {
  const words = useWords();
  const { pictures } = words;
  const id = useId();
  if (months.length < 2) return null;
  const most = Math.max(1, ...months.map(({ exchanges }) => exchanges));
  const wide = 1000 / months.length;
  const ends = [
    { label: pictures.from, value: from, change: (value: number) => onChange(Math.min(value, to), to) },
    { label: pictures.to, value: to, change: (value: number) => onChange(from, Math.max(value, from)) },
  ];
  return (
    <fieldset className="slider no-print">
      <legend>{pictures.network.period}</legend>
      <div className="slider-row"><span /><svg viewBox="0 0 1000 50" preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ month, exchanges }, index) => (
          <rect key={month} className={index >= from && index <= to ? "month month-within" : "month"} x={index * wide + wide * 0.08} width={wide * 0.84} y={50 - (48 * exchanges) / most} height={(48 * exchanges) / most}>
            <title>{pictures.network.monthSays(monthInWords(month, words), pictures.exchanges(exchanges))}</title>
          </rect>
        ))}
      </svg></div>
      {ends.map(({ label, value, change }, index) => (
        <label key={index} htmlFor={`${id}${index}`}>
          <span>{label}</span>
          <input id={`${id}${index}`} type="range" min={0} max={months.length - 1} step={1} value={value} aria-valuetext={monthInWords(months[value]!.month, words)} onChange={(event) => change(Number(event.target.value))} />
          <output htmlFor={`${id}${index}`}>{monthInWords(months[value]!.month, words)}</output>
        </label>
      ))}
    </fieldset>
  );
}
