import type { ReactElement } from "react";
import { Link } from "wouter";
import type { ShownFile } from "../../../desk/files/asked.js";
import { dispatchAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { When } from "../components/when.js";
import { useWords } from "../messages/words.js";
import { useFile, useFileDeed, useReads } from "./asked.js";
import "./files.css";

const levels = ["read", "write", "keep"] as const;

/** One file: what it holds, whom it lets in, what was done with it and who read it. */
export function FilePage({ id }: { readonly id: string }): ReactElement {
  const { data, error, refetch } = useFile(id);
  if (error) return <div className="page"><h1>{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  return data ? <File shown={data} /> : <Loading />;
}

function File({ shown }: { readonly shown: ShownFile }): ReactElement {
  const { files: said } = useWords();
  const deed = useFileDeed();
  const { file, entries, done } = shown;
  usePageTitle(file.name);
  const keeps = file.may === "keep";
  const act = (path: string, body: object): void => deed.mutate({ path: `/${file.id}${path}`, body });
  return (
    <div className="page files">
      <header className="page-head">
        <h1><Quoted words={file.name} /></h1>
        <p className="facts"><span>{file.closed ? said.closed : said.open}</span><When at={file.made.at} here /><span><Quoted words={file.made.by} /></span><code>{file.id}</code></p>
        {file.may === null && <p className="notice">{said.notIn}</p>}
        {keeps && <p><button type="button" onClick={() => act("", { closed: !file.closed })} disabled={deed.isPending}>{file.closed ? said.openIt : said.shutIt}</button></p>}
        {deed.error && <ErrorNote error={deed.error} />}
      </header>
      {entries !== null && <Entries shown={shown} act={act} />}
      <Grants shown={shown} act={act} may={keeps || done !== null} />
      {done !== null && <Done done={done} />}
      {file.closed && done !== null && <Reads id={file.id} />}
    </div>
  );
}

type Act = (path: string, body: object) => void;

function Entries({ shown: { file, entries }, act }: { readonly shown: ShownFile; readonly act: Act }): ReactElement {
  const { files: said, room } = useWords();
  const mayPut = !file.closed || file.may !== "read";
  const mayTake = !file.closed || file.may === "keep";
  const put = (form: HTMLFormElement): void => {
    const things = String(new FormData(form).get("things") ?? "").split(/[\s,;]+/).filter((one) => one !== "");
    if (things.length > 0) act("/add", { things });
    form.reset();
  };
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{said.entries}</h2>
      {(entries ?? []).length === 0 ? <p className="soft">{said.empty}</p> : (
        <ul className="file-entries">{(entries ?? []).map(({ id, title, publisher, published }) => (
          <li key={id}>
            <span><Link href={dispatchAddress(id)}>{title === null ? room.noTitle : <Quoted words={title} />}</Link> <span className="facts"><code>{id}</code>{publisher !== null && <span><Quoted words={publisher} /></span>}<When at={published} /></span></span>
            {mayTake && <button type="button" className="quiet" onClick={() => act("/remove", { things: [id] })} aria-label={said.remove(id)} title={said.remove(id)}>✕</button>}
          </li>
        ))}</ul>
      )}
      {mayPut && (
        <form className="file-row" onSubmit={(event) => { event.preventDefault(); put(event.currentTarget); }}>
          <label>{said.addLabel} <input name="things" required placeholder={said.addHint} autoComplete="off" spellCheck={false} /></label>
          <button type="submit">{said.add}</button>
        </form>
      )}
    </section>
  );
}

function Grants({ shown: { file, grants }, act, may }: { readonly shown: ShownFile; readonly act: Act; readonly may: boolean }): ReactElement {
  const { files: said } = useWords();
  const grant = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const name = String(given.get("name") ?? "").trim();
    act("/grant", { to: { kind: String(given.get("kind")), id: String(given.get("id")).trim(), name: name === "" ? null : name }, may: String(given.get("may")) });
    form.reset();
  };
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{said.letsIn}</h2>
      {!file.closed && <p>{said.everybody}</p>}
      {file.closed && grants.length === 0 && <p className="soft">{said.nobody}</p>}
      <ul className="file-entries">{grants.map(({ to, may: level }) => (
        <li key={`${to.kind} ${to.id}`}>
          <span>{said.kind[to.kind]} <strong><Quoted words={to.name ?? to.id} /></strong> {to.name !== null && <code>{to.id}</code>} · {said.may[level]}</span>
          {may && <button type="button" className="quiet" onClick={() => act("/revoke", { to: { kind: to.kind, id: to.id } })} aria-label={said.revoke(to.name ?? to.id)} title={said.revoke(to.name ?? to.id)}>✕</button>}
        </li>
      ))}</ul>
      {may && (
        <form className="file-row" onSubmit={(event) => { event.preventDefault(); grant(event.currentTarget); }}>
          <label>{said.whom} <select name="kind">{(["organisation", "person"] as const).map((kind) => <option key={kind} value={kind}>{said.kind[kind]}</option>)}</select></label>
          <label>{said.id} <input name="id" required maxLength={200} autoComplete="off" spellCheck={false} /></label>
          <label>{said.called} <input name="name" maxLength={300} autoComplete="off" dir="auto" /></label>
          <label>{said.mayDo} <select name="may">{levels.map((level) => <option key={level} value={level}>{said.may[level]}</option>)}</select></label>
          <button type="submit">{said.grant}</button>
        </form>
      )}
    </section>
  );
}

function Done({ done }: { readonly done: NonNullable<ShownFile["done"]> }): ReactElement {
  const { files: said } = useWords();
  return (
    <section aria-labelledby="done">
      <h2 id="done">{said.done}</h2>
      <ol className="file-done">{done.map(({ at, by, does, thing, to, may, name, because }, index) => (
        <li key={index}><When at={at} here /> · <Quoted words={by} /> · {said.does[does]}{thing !== null && <> <code>{thing}</code></>}{name !== null && <> “<Quoted words={name} />”</>}{to !== null && <> <Quoted words={to.name ?? to.id} /></>}{may !== null && `: ${said.may[may]}`}{because !== null && <> — <Quoted words={because} /></>}</li>
      ))}</ol>
    </section>
  );
}

function Reads({ id }: { readonly id: string }): ReactElement {
  const { files: said } = useWords();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useReads(id, true);
  const reads = data?.pages.flatMap((page) => page.reads) ?? [];
  return (
    <section aria-labelledby="log">
      <h2 id="log">{said.log}</h2>
      <p className="soft">{said.logLead}</p>
      {error && <ErrorNote error={error} />}
      {data && reads.length === 0 && <p>{said.noReads}</p>}
      {reads.length > 0 && (
        <div className="file-log" role="group" aria-label={said.log} tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{said.when}</th><th scope="col">{said.who}</th><th scope="col">{said.what}</th><th scope="col">{said.door}</th><th scope="col">{said.asked}</th></tr></thead>
            <tbody>{reads.map(({ number, at, by, dispatch, door, asked }) => (
              <tr key={number}><td><When at={at} here /></td><td><Quoted words={by} /></td><td><code>{dispatch}</code></td><td>{said.doors[door] ?? door}</td><td><Quoted words={asked} /></td></tr>
            ))}</tbody>
          </table>
        </div>
      )}
      {hasNextPage && <p><button type="button" onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>{said.earlier}</button></p>}
    </section>
  );
}
