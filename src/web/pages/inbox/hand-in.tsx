import { useId, useRef, useState, type DragEvent, type ReactElement } from "react";
import { useWords } from "../messages/words.js";
import { droppedFiles, type Handed, type ToldHere } from "./handing-in.js";

/** Files, pasted text, or an address; and what is known of it beside what it says itself. */
export function HandIn({ onHandIn }: { readonly onHandIn: (handed: Handed, told: ToldHere) => void }): ReactElement {
  const { inbox, labels } = useWords();
  const [over, setOver] = useState(false);
  const [told, setTold] = useState<{ readonly publisher: string; readonly published: string; readonly language: string }>({ publisher: "", published: "", language: "" });
  const files = useRef<HTMLInputElement>(null);
  const id = useId();
  const say = (handed: Handed): void => onHandIn(handed, Object.fromEntries(Object.entries(told).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== "")));
  const takeFiles = (taken: readonly File[]): void => {
    if (taken.length > 0) say({ files: taken });
    if (files.current) files.current.value = "";
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const words = event.dataTransfer.getData("text/plain");
    if (event.dataTransfer.files.length > 0) void droppedFiles(event.dataTransfer.items).then(takeFiles);
    else if (/^https?:\/\/\S+$/i.test(words.trim())) say({ url: words.trim() });
    else if (words.trim() !== "") say({ text: words });
  };
  return (
    <section className="hand-in" aria-label={inbox.title}>
      <div className={`drop${over ? " over" : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={dropped}>
        <p>{over ? <strong>{inbox.dropNow}</strong> : <>{inbox.drop} <label className="button firm-label">{inbox.choose}<input ref={files} type="file" multiple onChange={({ target }) => takeFiles([...(target.files ?? [])])} /></label></>}</p>
        <p className="soft">{inbox.kinds}</p>
      </div>
      <form className="paste" onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get("text") ?? "");
        if (text.trim() !== "") say({ text });
        event.currentTarget.reset();
      }}>
        <label htmlFor={`${id}-text`}>{inbox.pasteLabel}</label>
        <textarea id={`${id}-text`} name="text" rows={5} dir="auto" placeholder={inbox.paste} onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit(); }} />
        <p><button type="submit">{inbox.take}</button></p>
      </form>
      <div className="beside-paste">
        <form onSubmit={(event) => {
          event.preventDefault();
          const url = String(new FormData(event.currentTarget).get("url") ?? "").trim();
          if (url !== "") say({ url });
          event.currentTarget.reset();
        }}>
          <label htmlFor={`${id}-url`}>{inbox.addressLabel}</label>
          <div className="tools"><input id={`${id}-url`} name="url" type="url" inputMode="url" placeholder="https://…" /><button type="submit">{inbox.take}</button></div>
        </form>
        <details>
          <summary>{inbox.told}</summary>
          <p className="soft">{inbox.toldLead}</p>
          <div className="told">
            <label>{inbox.publisher}<input value={told.publisher} onChange={({ target }) => setTold({ ...told, publisher: target.value })} maxLength={200} /></label>
            <label>{inbox.published}<input type="date" value={told.published} onChange={({ target }) => setTold({ ...told, published: target.value })} /></label>
            <label>{inbox.languageOf}<select value={told.language} onChange={({ target }) => setTold({ ...told, language: target.value })}><option value="">{inbox.languageTold}</option>{["fr", "en"].map((code) => <option key={code} value={code}>{labels.languages[code]}</option>)}</select></label>
          </div>
        </details>
      </div>
    </section>
  );
}
