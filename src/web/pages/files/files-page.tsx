import type { ReactElement } from "react";
import { Link, useLocation } from "wouter";
import type { ListedFile } from "../../../record/files/questions.js";
import { fileAddress } from "../app/addresses.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { useFileDeed, useFiles } from "./asked.js";
import "./files.css";

/** The files somebody may know of, and a form for another. */
export function FilesPage(): ReactElement {
  const { files: said } = useWords();
  const { data, error, refetch } = useFiles();
  usePageTitle(said.title);
  return (
    <div className="page files">
      <header className="page-head"><h1>{said.title}</h1><p>{said.lead}</p></header>
      {error ? <ErrorNote error={error} again={() => void refetch()} /> : !data ? <Loading /> : data.length === 0 ? <EmptyState says={said.none} next={said.noneNext} />
        : <ul className="file-list">{data.map((file) => <li key={file.id} className="card"><Listed file={file} /></li>)}</ul>}
      <NewFile />
    </div>
  );
}

function Listed({ file: { id, name, closed, holds, keepers } }: { readonly file: ListedFile }): ReactElement {
  const { files: said } = useWords();
  return (
    <>
      <h2><Link href={fileAddress(id)}><Quoted words={name} /></Link></h2>
      <p className="facts"><span>{closed ? said.closed : said.open}</span>{holds !== null && <span>{said.holds(holds)}</span>}
        {closed && <span>{said.keptBy(keepers.length === 0 ? said.nobody : keepers.map((one) => one.name ?? one.id).join(", "))}</span>}<code>{id}</code></p>
    </>
  );
}

function NewFile(): ReactElement {
  const { files: said } = useWords();
  const deed = useFileDeed();
  const [, go] = useLocation();
  const make = (form: FormData): void => deed.mutate({ path: "", body: { name: String(form.get("name") ?? ""), closed: form.get("closed") !== null } }, { onSuccess: ({ file }) => go(fileAddress(file.id)) });
  return (
    <form className="card file-form" onSubmit={(event) => { event.preventDefault(); make(new FormData(event.currentTarget)); }}>
      <h2>{said.make}</h2>
      <label>{said.name} <input name="name" required maxLength={200} autoComplete="off" dir="auto" /></label>
      <label className="tick"><input type="checkbox" name="closed" defaultChecked /> {said.closeIt}</label>
      <p><button type="submit" className="firm" disabled={deed.isPending}>{said.make}</button></p>
      {deed.error && <ErrorNote error={deed.error} />}
    </form>
  );
}
