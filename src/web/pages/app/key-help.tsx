import { useEffect, useRef, useState, type ReactElement } from "react";
import { useWords } from "../messages/words.js";
import { singleKeys } from "./settings.js";

/** Says what the keys do, and lets single keys be switched off. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const { room } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(singleKeys.on);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="key-help">
      <h2 id="key-help">{room.help}</h2>
      <div className="key-groups">
        {room.helpKeys.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => <div key={key}><dt>{key.split(" ").map((one) => <kbd key={one}>{one}</kbd>)}</dt><dd>{does}</dd></div>)}
            </dl>
          </section>
        ))}
      </div>
      <p><label><input type="checkbox" checked={on} onChange={(event) => { singleKeys.set(event.target.checked); setOn(event.target.checked); }} /> {room.singleKeys}</label></p>
      <p><button type="button" onClick={() => dialog.current?.close()}>{room.close}</button></p>
    </dialog>
  );
}
