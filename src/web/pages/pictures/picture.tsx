import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode, type RefObject } from "react";
import { useWords } from "../messages/words.js";
import { handOut, pngOf, svgOf } from "./take-away.js";
import "./pictures.css";

export interface PictureProps {
  /** What it is called: over its file, and for those who hear it. */
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly desc: string;
  readonly width: number;
  readonly height: number;
  /** Where is said what one has come to. */
  readonly told: RefObject<HTMLElement | null>;
  /** Whether the end is what one sees first, where not all can be seen. */
  readonly fromEnd?: boolean;
  /** The drawing. What carries `data-sticks` stays in sight when the frame is scrolled; what carries `data-helps` is not saved. */
  readonly children: ReactNode;
  /** The same as a table, made when somebody asks for it. */
  readonly table: () => ReactElement;
}

/** The frame of a picture: the drawing, which alone scrolls where it is too wide; saving; and the table behind it. */
export function Picture({ title, desc, width, height, told, fromEnd = false, children, table }: PictureProps): ReactElement {
  const { pictures } = useWords();
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const drawing = useRef<SVGSVGElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const ids = useId();
  useEffect(() => {
    const frame = sheet.current!;
    if (fromEnd) frame.scrollLeft = frame.scrollWidth;
    stick(frame);
  }, [fromEnd, width]);
  const save = async (format: "svg" | "png"): Promise<void> => {
    const picture = drawing.current!;
    const name = `${fileName(title)}.${format}`;
    try {
      handOut(format === "svg" ? new Blob([svgOf(picture, title).text], { type: "image/svg+xml" }) : await pngOf(picture, title), name);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <figure className="picture">
      <div ref={sheet} className="picture-sheet" onScroll={({ currentTarget }) => stick(currentTarget)}>
        <svg ref={drawing} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-labelledby={`${ids}t`} aria-describedby={`${ids}d`}>
          <title id={`${ids}t`}>{title}</title>
          <desc id={`${ids}d`}>{desc}</desc>
          {children}
        </svg>
      </div>
      <p className="picture-told" aria-hidden="true"><bdi ref={told} data-hint={pictures.keys} /></p>
      <figcaption>
        <span className="soft">{desc}</span>
        <span className="tools no-print">
          <button type="button" aria-expanded={asTable} aria-controls={`${ids}b`} onClick={() => setAsTable(!asTable)}>{asTable ? pictures.noTable : pictures.asTable}</button>
          <button type="button" onClick={() => void save("svg")}>{pictures.save("SVG")}</button>
          <button type="button" onClick={() => void save("png")}>{pictures.save("PNG")}</button>
        </span>
      </figcaption>
      {failed && <p role="alert">{pictures.failedToSave}</p>}
      <div id={`${ids}b`} className="picture-table">{asTable && table()}</div>
    </figure>
  );
}

/** Keeps the names of lanes and rows in sight. */
function stick(frame: HTMLElement): void {
  const along = Math.round(Math.max(0, frame.scrollLeft));
  for (const part of frame.querySelectorAll("[data-sticks]")) part.setAttribute("transform", `translate(${along} 0)`);
}

const fileName = (title: string): string => title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "picture";

/** What the frame itself takes: its line and its padding, in pixels (pictures.css), and one to be safe. */
const frameWidth = 2 * (1 + 6.4) + 1.2;

/** How wide something may be drawn: what it is given, and never less than makes sense. */
export function useWidth(least: number): readonly [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(least);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element) return;
    const measured = (): void => setWidth(Math.max(least, Math.floor(element.clientWidth - frameWidth)));
    const watch = new ResizeObserver(measured);
    watch.observe(element);
    measured();
    return () => watch.disconnect();
  }, [element, least]);
  return [setElement, width];
}
