import { useEffect, useRef, useState, type ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { beginningOf } from "../../../conduct/draft/draft.js";
import { tongues, type NoteSaid, type Tongue } from "../../../conduct/deeds.js";
import type { Conducted, NoteLine } from "../../../conduct/exchange.js";
import { acts, type Act } from "../../../model/acts.js";
import { issues } from "../../../model/issues.js";
import type { ExchangeTold } from "../../../desk/conduct/asked.js";
import { conductedAddress } from "../app/addresses.js";
import { useKeys } from "../app/keys.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading, RefusedNote } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useExchange } from "../exchanges/asked.js";
import { useWords } from "../messages/words.js";
import { useSending, type Sending } from "./sending.js";
import "./notes.css";

/** The note-taker's page: who, to whom, which act, by one key each; then the words. It goes on while the network is away. */
export function NotesPage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useExchange(id);
  const [search] = useSearchParams();
  // What was shown stays while the server cannot be reached.
  if (!data) return error ? <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div> : <Loading />;
  const as = search.get("as") ?? data.mine[0] ?? "";
  return <Notes key={as} one={data} as={as} />;
}

/** Which letter stands for which act. */
const actKeys: readonly (readonly [key: string, act: Act])[] = [
  ["s", "assert"], ["i", "report"], ["p", "propose"], ["r", "express-readiness"], ["u", "commit"], ["c", "request"], ["a", "agree"], ["w", "welcome"], ["z", "praise"], ["t", "thank"],
  ["g", "congratulate"], ["d", "condole"], ["e", "express-concern"], ["o", "oppose"], ["k", "condemn"], ["n", "deny"], ["v", "warn"], ["h", "threaten"], ["q", "ask"], ["x", "decline-to-comment"],
];

type Stage = "who" | "to" | "act" | "words";

function Notes({ one, as }: { readonly one: ExchangeTold; readonly as: string }): ReactElement {
  const { conduct: { notes: said, toReadout }, tongue } = useWords();
  const sending = useSending(one.id, as);
  usePageTitle(`${said.title} – ${one.id}`);
  const people = one.delegations.flatMap(({ people: theirs, party }) => theirs.map((person) => ({ ...person, party })));
  const noted = one.papers[as]?.notes ?? [];
  return (
    <div className="page notes">
      <header className="page-head">
        <h1>{said.title}</h1><p>{said.lead}</p>
        <p className={sending.connected ? "net" : "net doubt"} role="status">{sending.connected ? said.online : said.offline}{sending.waiting.length > 0 && <> · {said.waiting(sending.waiting.length)}</>}</p>
        <p className="tools no-print"><Link className="button" href={conductedAddress(one.id)}>{one.called[as]?.[tongue] ?? as}</Link>{one.ended !== null && <Link className="button" href={`${conductedAddress(one.id)}/readout?as=${encodeURIComponent(as)}`}>{toReadout}</Link>}</p>
      </header>
      {people.length === 0 ? <p className="notice">{said.noPeople}</p> : <Writing one={one} as={as} people={people} sending={sending} />}
      <section aria-labelledby="noted"><h2 id="noted">{said.list}</h2>
        {noted.length === 0 && sending.waiting.length === 0 && <p className="soft">{said.empty}</p>}
        <ol className="note-list">{noted.map((note) => <li key={note.number} className="card"><Noted one={one} note={note} sending={sending} /></li>)}
          {sending.waiting.map(({ key, deed, refused }) => <li key={key} className="card waits">{deed.does === "note" && <NoteWords one={one} note={deed.note} />}<p className="facts"><span>{refused === null ? said.waits : said.refusedNote}</span></p>{refused !== null && <><RefusedNote refused={refused} /><button type="button" onClick={() => void sending.drop(key)}>{said.drop}</button></>}</li>)}
        </ol>
      </section>
    </div>
  );
}

interface WritingOf {
  readonly one: ExchangeTold;
  readonly as: string;
  readonly people: readonly { readonly key: string; readonly name: string; readonly party: string }[];
  readonly sending: Sending;
}

function Writing({ one, as, people, sending }: WritingOf): ReactElement {
  const { conduct: { notes: said, readout }, labels, tongue } = useWords();
  const [speakers, setSpeakers] = useState<readonly string[]>([]);
  const [to, setTo] = useState<readonly string[]>([]);
  const [act, setAct] = useState<Act | null>(null);
  const [stage, setStage] = useState<Stage>("who");
  const [words, setWords] = useState("");
  const [language, setLanguage] = useState<Tongue>(tongue);
  const [issue, setIssue] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (stage === "words") box.current?.focus();
  }, [stage]);

  const speak = (key: string): void => { setSpeakers([key]); setStage("to"); };
  const address = (key: string | null): void => { setTo(key === null ? [] : [key]); setStage("act"); };
  const choose = (one_: Act): void => { setAct(one_); setStage("words"); };
  const back = (): void => setStage(stage === "words" ? "act" : stage === "act" ? "to" : "who");
  const numbered = (digit: number): void => {
    const person = people[digit - 1];
    if (stage === "who" && person) speak(person.key);
    if (stage === "to" && (digit === 0 || person)) address(person?.key ?? null);
  };
  useKeys({
    ...Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [String(digit), () => numbered(digit)])),
    ...(stage === "act" ? Object.fromEntries(actKeys.map(([key, one_]) => [key, () => choose(one_)])) : {}),
    Escape: back,
  });
  // Several speak together: the same speakers stay chosen with Ctrl or Shift and a click.
  const together = (key: string, more: boolean): void => (more ? setSpeakers((before) => (before.includes(key) ? before.filter((one_) => one_ !== key) : [...before, key])) : speak(key));

  const enter = async (): Promise<void> => {
    if (act === null || speakers.length === 0 || words.trim() === "") return;
    const note: NoteSaid = { at: new Date().toISOString(), speakers, to, act, words: { [language]: words.trim() }, issue: issue === "" ? null : issue };
    // The next note can be begun while this one is being kept.
    setWords("");
    setAct(null);
    setTo([]);
    setSpeakers([]);
    setStage("who");
    box.current?.blur();
    await sending.send({ does: "note", note });
  };
  const names = (party: string, each: Tongue): string => one.called[party]?.[each] ?? party;
  const begun = act !== null && speakers.length > 0 ? beginningOf({ ...one, papers: {}, keys: {} } as unknown as Conducted, as, { speakers, to, act }, language, names) : "";
  return (
    <section className="writing no-print" aria-labelledby="writing">
      <h2 id="writing" className="seen-by-ear">{said.enter}</h2>
      <p className="stage" role="status">{said.stages[stage]}</p>
      <div className="choices">
        <fieldset className={stage === "who" ? "now" : ""}><legend>{said.who}</legend>{people.map(({ key, name }, index) => <button key={key} type="button" aria-pressed={speakers.includes(key)} onClick={(event) => together(key, event.ctrlKey || event.shiftKey)}><kbd>{index + 1}</kbd> <Quoted words={name} /></button>)}</fieldset>
        <fieldset className={stage === "to" ? "now" : ""}><legend>{said.toWhom}</legend><button type="button" aria-pressed={to.length === 0 && stage !== "who" && stage !== "to"} onClick={() => address(null)}><kbd>0</kbd> {said.nobody}</button>{people.map(({ key, name }, index) => <button key={key} type="button" aria-pressed={to.includes(key)} onClick={() => address(key)}><kbd>{index + 1}</kbd> <Quoted words={name} /></button>)}</fieldset>
        <fieldset className={stage === "act" ? "now acts" : "acts"}><legend>{said.act}</legend>{actKeys.map(([key, one_]) => <button key={one_} type="button" title={acts[one_]} aria-pressed={act === one_} onClick={() => choose(one_)}><kbd>{key}</kbd> {labels.acts[one_]}</button>)}</fieldset>
      </div>
      <form onSubmit={(event) => { event.preventDefault(); void enter(); }}>
        <label className="words-label"><span className="begun" lang={language}>{begun === "" ? said.words : `${begun} …`}</span>
          <textarea ref={box} rows={2} value={words} lang={language} dir="auto" onFocus={() => { if (act !== null) setStage("words"); }} onChange={(event) => setWords(event.target.value)} onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) { event.preventDefault(); void enter(); }
            if (event.key === "Escape") { event.currentTarget.blur(); setStage("act"); }
          }} />
        </label>
        <p className="tools">
          <label>{said.wordsIn} <select value={language} onChange={(event) => setLanguage(event.target.value as Tongue)}>{tongues.map((each) => <option key={each} value={each}>{readout.languages[each]}</option>)}</select></label>
          <label>{said.issue} <select value={issue} onChange={(event) => setIssue(event.target.value)}><option value="">{said.noIssue}</option>{Object.keys(issues).map((each) => <option key={each} value={each}>{labels.issues[each as keyof typeof issues]}</option>)}</select></label>
          <button type="submit" className="firm" disabled={act === null || speakers.length === 0 || words.trim() === ""}>{said.enter} <kbd>Enter</kbd></button>
          <button type="button" onClick={back} disabled={stage === "who"}>{said.back} <kbd>Esc</kbd></button>
        </p>
      </form>
    </section>
  );
}

/** A line as it was taken: who to whom, which act, the words in each language. */
function NoteWords({ one, note }: { readonly one: ExchangeTold; readonly note: NoteSaid }): ReactElement {
  const { labels, tongue } = useWords();
  const people = new Map(one.delegations.flatMap((delegation) => delegation.people.map(({ key, name }) => [key, name] as const)));
  const named = (keys: readonly string[]): string => keys.map((key) => people.get(key) ?? one.called[key]?.[tongue] ?? key).join(", ");
  return (
    <>
      <p><strong><Quoted words={named(note.speakers)} /></strong> · <span className="act">{labels.acts[note.act]}</span>{note.to.length > 0 && <> → <Quoted words={named(note.to)} /></>}{note.issue !== null && <span className="soft"> · {labels.issues[note.issue as keyof typeof issues]}</span>}</p>
      {tongues.map((each) => note.words[each] !== undefined && <p key={each} className="note-words" lang={each}><span className="soft">{each}</span> <Quoted words={note.words[each]} /></p>)}
    </>
  );
}

function Noted({ one, note, sending }: { readonly one: ExchangeTold; readonly note: NoteLine; readonly sending: Sending }): ReactElement {
  const { conduct: { notes: said, readout, because } } = useWords();
  const missing = tongues.find((each) => note.words[each] === undefined);
  const { number, by, entered: _, before, struck, ...plain } = note;
  const hour = note.at.slice(11, 16);
  return (
    <div className={struck ? "is-struck" : ""}>
      <NoteWords one={one} note={note} />
      <p className="facts"><span>{number}</span><time dateTime={note.at}>{hour} UTC</time><span>{said.by(by)}</span>{before.length > 0 && <span>{said.mended}</span>}{struck && <span className="flag flag-state">{said.struck(struck.because)}</span>}</p>
      {!struck && (
        <details className="no-print"><summary>{readout.edit}</summary>
          {missing !== undefined && <form className="tools" onSubmit={(event) => { event.preventDefault(); const words = String(new FormData(event.currentTarget).get("words") ?? "").trim(); if (words !== "") void sending.send({ does: "mend-note", number, note: { ...plain, words: { ...note.words, [missing]: words } }, because: null }); }}><label>{said.alsoIn(readout.languages[missing])} <input name="words" lang={missing} required dir="auto" autoComplete="off" /></label><button type="submit">{said.also}</button></form>}
          <form className="tools" onSubmit={(event) => { event.preventDefault(); void sending.send({ does: "strike-note", number, because: String(new FormData(event.currentTarget).get("because") ?? "") }); }}><label>{because} <input name="because" required dir="auto" autoComplete="off" /></label><button type="submit">{said.strike}</button></form>
        </details>
      )}
    </div>
  );
}
