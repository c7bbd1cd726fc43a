import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement } from "react";
import { useKeys } from "../app/keys.js";
import { RefusedNote } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { useMay } from "../sign-in/who.js";
import { blocksOf } from "../../../outgoing/page/marked-text.js";
import { doubtInWords } from "../../../outgoing/doubt-in-words.js";
import { viewOf } from "../../../outgoing/view.js";
import type { Reading } from "../../../model/reading.js";
import type { Span } from "../../../text/span.js";
import type { ShownDispatch } from "../../../record/questions/show-dispatch.js";
import { Adding } from "./adding.js";
import { Cast } from "./cast.js";
import { useCorrecting } from "./correct-here.js";
import { Correcting, Splitting } from "./correcting.js";
import { Heading } from "./heading.js";
import { HereContext, type Here } from "./here.js";
import { History } from "./history.js";
import { useLaidRows } from "./laid-rows.js";
import { EndsTold, useMovingEnds } from "./moving-ends.js";
import { Proposals } from "./proposals.js";
import { SelectionBar } from "./selection-bar.js";
import { useSelectedPlace } from "./selection.js";
import { StatementCard } from "./statement-card.js";
import { cutBlocks, placesOf, stretchesOf, type Stretch } from "./stretches.js";
import { TextBlock } from "./text-block.js";

/** Paragraphs from which on those that are out of sight are not laid out. */
const long = 60;

type Doing = "nothing" | "correcting" | "splitting";

/** The text with its statements marked, the cards beside it, and everything one can do with them. */
export function ReadingDesk({ shown }: { readonly shown: ShownDispatch }): ReactElement {
  const { correcting, labels, dispatch, editing, room } = useWords();
  const { reading, text } = shown;
  const view = useMemo(() => reading && viewOf(withNames(reading, shown.names.exchanges), labels), [reading, shown.names, labels]);
  const blocks = useMemo(() => (view ? blocksOf(view) : [{ start: 0, end: text.length, statements: [] }]), [view, text]);
  const places = useMemo(() => (view && reading ? placesOf(view, reading.doubts.map((doubt) => ({ at: doubt.at, says: doubtInWords(doubt, labels) }))) : []), [view, reading, labels]);
  const cut = useMemo(() => cutBlocks(blocks, places), [blocks, places]);
  const statements = useMemo(() => new Map(reading?.statements.map((one) => [one.id, one])), [reading]);
  const order = useMemo(() => blocks.flatMap(({ statements }) => statements.map(({ id }) => id)), [blocks]);
  const [chosen, setChosen] = useState<string | null>(() => statementInHash());
  const [doing, setDoing] = useState<Doing>("nothing");
  /** The last correction there was when one began to correct. */
  const [began, setBegan] = useState<string | null>(null);
  const [why, setWhy] = useState(false);
  const rows = useRef<HTMLDivElement>(null);
  const rowOf = (id: string | null): number => blocks.findIndex((block) => block.statements.some((one) => one.id === id));
  const { laid, upTo } = useLaidRows(blocks.length, rowOf(chosen));
  const place = useSelectedPlace(rows, text);
  const { busy, told, hush, say, newest: seen, wish, undoLast } = useCorrecting(shown);
  const mayCorrect = useMay("editor");
  const isNewest = shown.revision === shown.revisions.at(-1)?.id && reading !== null;
  const newest = mayCorrect && isNewest;
  const current = chosen !== null && order.includes(chosen) ? chosen : null;
  const nameOf = (id: string): string => `${shown.id}.${id}`;
  /** Where something is to be added that was missed: words that were selected, or none yet. */
  const [adding, setAdding] = useState<Span | "typed" | null>(null);
  const { moving, begin: moveEnds, leave: leaveEnds } = useMovingEnds(text, rows, (id, at) => void done([{ id: nameOf(id), does: "change", fields: [{ name: "content", value: at }] }]));
  const movesNow = useRef(moving);
  movesNow.current = moving;
  const here: Here = { shown, editable: newest, mayUndo: mayCorrect, busy, seen, wish, undoLast };

  const choose = (id: string | null, focus: boolean): void => {
    setChosen(id);
    if (id !== current) {
      setDoing("nothing");
      leaveEnds();
    }
    if (id === null) return;
    upTo(rowOf(id));
    history.replaceState(history.state, "", `#${id}`);
    requestAnimationFrame(() => bringIntoView(id, focus));
  };
  // The cards are many, and shown anew only where they are otherwise: what they call stays the same.
  const chooses = useRef(choose);
  chooses.current = choose;
  const chooseCard = useCallback((id: string): void => chooses.current(id, false), []);
  useEffect(() => {
    const came = (): void => {
      const id = statementInHash();
      if (id !== null) choose(id, true);
    };
    if (current !== null) requestAnimationFrame(() => bringIntoView(current, false));
    addEventListener("hashchange", came);
    return () => removeEventListener("hashchange", came);
  }, []);

  const step = (by: 1 | -1): void => {
    const at = current === null ? (by > 0 ? -1 : order.length) : order.indexOf(current);
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))];
    if (next !== undefined) choose(next, true);
  };
  /** Why nothing is corrected here; to whoever may not, no tool was offered, and a key says nothing. */
  const cannot = (): void => void (mayCorrect && say(editing.notNewest));
  const begin = (what: Doing): void => (current === null ? undefined : newest ? (setBegan(seen), setDoing(what)) : cannot());
  const done = async (...asked: Parameters<typeof wish>): Promise<void> => {
    const id = await wish(...asked);
    if (id === null) return;
    setDoing("nothing");
    const local = id.slice(id.indexOf(".") + 1);
    // Whoever has taken hold of ends meanwhile keeps the focus.
    if (current !== null || asked[0][0]?.does === "add") requestAnimationFrame(() => chooses.current(local, movesNow.current === null));
  };
  const added = (id: string): void => {
    setAdding(null);
    const local = id.slice(id.indexOf(".") + 1);
    requestAnimationFrame(() => (/^s/.test(local) ? choose(local, true) : bringIntoView(local, true)));
  };
  const startAdding = (place: Span | "typed"): void => (newest ? setAdding(place) : cannot());
  const startMoving = (): void => (current === null ? undefined : newest ? (setDoing("nothing"), moveEnds(current, statements.get(current)!.content)) : cannot());
  const confirm = (): void => void (current !== null && newest && !busy && done([{ id: nameOf(current), does: "confirm", fields: [] }]));
  const reject = async (): Promise<void> => {
    if (current === null || !newest || busy) return;
    const next = order[order.indexOf(current) + 1] ?? order[order.indexOf(current) - 1] ?? null;
    if (await wish([{ id: nameOf(current), does: "reject", fields: [] }], editing.rejected) !== null) choose(next, true);
  };
  useKeys({
    j: () => step(1), k: () => step(-1), e: () => begin("correcting"), s: () => begin("splitting"), c: confirm, x: () => void reject(), u: () => void (mayCorrect && undoLast("statement", current)), m: startMoving, a: () => startAdding("typed"),
    w: () => setWhy(!why), Enter: () => setWhy(!why), Escape: () => (doing !== "nothing" ? setDoing("nothing") : told ? hush() : setChosen(null)),
  });

  const clicked = (event: MouseEvent): void => {
    const target = event.target as Element;
    const reference = target.closest<HTMLElement>("[data-to]")?.dataset["to"];
    const marked = target.closest<HTMLElement>("[data-of]")?.dataset["of"];
    const id = reference ?? marked?.split(" ")[0];
    if (!id || (marked && getSelection()?.isCollapsed === false)) return;
    event.preventDefault();
    // A second click on words of a report inside a report goes on to the one around it.
    const around = marked?.split(" ") ?? [];
    choose(reference ?? (current === around[0] && around[1] !== undefined ? around[1] : id), reference !== undefined);
  };
  // While ends are moved, only the paragraphs they lie in are cut anew.
  const movedPlaces = moving && view ? placesOf({ ...view, statements: view.statements.map((one) => (one.id === moving.statement ? { ...one, contentAt: moving.places } : one)) }, []) : [];
  const moved = (block: Span): boolean => moving !== null && [...moving.places, ...statements.get(moving.statement)!.content].some(({ start, end }) => start <= block.end && block.start <= end);
  const stretchesAt = (index: number): readonly Stretch[] => (moved(blocks[index]!) ? stretchesOf(blocks[index]!, movedPlaces) : cut[index]!);
  const form = { reading: reading!, busy, onWishes: (wishes: Parameters<typeof wish>[0]) => void done(wishes, undefined, began), onCancel: () => { setDoing("nothing"); requestAnimationFrame(() => current && bringIntoView(current, true)); } };
  return (
    <HereContext value={here}><div className="page dispatch">
      <Heading shown={shown} view={view} />
      {reading === null && <p className="notice">{dispatch.unread}</p>}
      {view && view.statements.length > 0 && <h2 className="seen-by-ear">{dispatch.margin}</h2>}
      <div className={blocks.length > long ? "rows long" : "rows"} ref={rows} onClick={clicked}>
        {blocks.slice(0, laid).map((block, index) => (
          <div className="row" key={block.start}>
            <TextBlock text={text} stretches={stretchesAt(index)} moving={moving !== null && moved(block) ? moving : null} language={view?.language ?? ""} selected={current !== null && cut[index]!.some(({ of }) => of.includes(current)) ? current : null} />
            <div className="cards">
              {block.statements.map((card) => {
                const statement = statements.get(card.id)!;
                const isChosen = card.id === current;
                return (
                  <StatementCard key={card.id} shown={shown} statement={statement} view={card} chosen={isChosen} open={isChosen && why} onWhy={setWhy} onChoose={chooseCard}>
                    {isChosen && newest ? <>
                      {moving?.statement === card.id && <EndsTold moving={moving} busy={busy} />}
                      {doing === "nothing" && moving === null && (
                        <div className="tools no-print" role="toolbar" aria-label={editing.tools}>
                          <Tool name={editing.correct} letter="e" does={() => begin("correcting")} busy={busy} />
                          <Tool name={editing.confirm} letter="c" does={confirm} busy={busy} />
                          <Tool name={editing.reject} letter="x" does={() => void reject()} busy={busy} />
                          <Tool name={editing.split} letter="s" does={() => begin("splitting")} busy={busy} />
                          <Tool name={correcting.ends} letter="m" does={startMoving} busy={busy} />
                          <Tool name={editing.undo} letter="u" does={() => void undoLast("statement", current)} busy={busy} />
                        </div>
                      )}
                      {doing === "correcting" && <Correcting id={nameOf(card.id)} statement={statement} {...form} />}
                      {doing === "splitting" && <Splitting id={nameOf(card.id)} statement={statement} {...form} />}
                    </> : null}
                  </StatementCard>
                );
              })}
            </div>
          </div>
        ))}
        {laid < blocks.length && <div aria-hidden="true" style={{ height: `${(blocks.length - laid) * 10}rem` }} />}
      </div>
      {newest && <p className="no-print"><button type="button" aria-keyshortcuts="a" onClick={() => startAdding("typed")}>+ {correcting.add} <kbd aria-hidden="true">a</kbd></button></p>}
      {view && <Proposals title={labels.sections.initiatives} kind="initiative" lines={view.initiatives} />}
      {view && <Proposals title={labels.sections.commitments} kind="commitment" lines={view.commitments} />}
      <Cast shown={shown} />
      <History shown={shown} />
      {adding !== null && reading && <Adding key={adding === "typed" ? "typed" : adding.start} dispatch={shown.id} reading={reading} place={adding === "typed" ? null : adding} busy={busy} wish={wish} onDone={added} onCancel={() => setAdding(null)} />}
      {place && newest && reading && adding === null && moving === null && <SelectionBar place={place} reading={reading} dispatch={shown.id} chosen={reading.statements.find(({ id }) => id === current) ?? null} busy={busy} onWishes={(wishes) => void done(wishes)} onAdd={startAdding} />}
      {told && (
        <div className="toast-place no-print" role="status">
          {told.refused ? <RefusedNote refused={told.refused} /> : <p className={told.stays ? "notice" : "told"}>{told.says}</p>}
          <button type="button" className="quiet" aria-label={room.close} onClick={hush}>×</button>
        </div>
      )}
    </div></HereContext>
  );
}

function Tool({ name, letter, does, busy }: { readonly name: string; readonly letter: string; readonly does: () => void; readonly busy: boolean }): ReactElement {
  return <button type="button" disabled={busy} aria-keyshortcuts={letter} onClick={does}>{name} <kbd aria-hidden="true">{letter}</kbd></button>;
}

/** The reading with its exchanges called as the record calls them: on a page both would be read as the record's. */
function withNames(reading: Reading, names: Readonly<Record<string, string>>): Reading {
  const nameOf = (id: string | null): string | null => (id === null ? null : names[id] ?? id);
  return {
    ...reading,
    exchanges: reading.exchanges.map((one) => ({ ...one, id: nameOf(one.id)!, follows: nameOf(one.follows) })),
    statements: reading.statements.map((one) => ({ ...one, exchange: nameOf(one.exchange) })),
    initiatives: reading.initiatives.map((one) => ({ ...one, exchange: nameOf(one.exchange) })),
  };
}

/** "s3" of "#s3", and of "#d12.s3" as feeds have it. */
function statementInHash(): string | null {
  return /^#(?:d\d+\.)?(s[\w.]+)$/.exec(location.hash)?.[1] ?? null;
}

function bringIntoView(id: string, focus: boolean): void {
  const card = document.getElementById(id);
  card?.scrollIntoView({ block: "nearest" });
  if (focus) card?.focus({ preventScroll: true });
  const row = card?.closest(".row")?.querySelector(".chosen[data-of]");
  const box = row?.getBoundingClientRect();
  if (row && box && (box.top < 0 || box.bottom > innerHeight)) row.scrollIntoView({ block: "nearest" });
}
