import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { EventType, StatementKind } from "../../../settlement/event.js";
import type { Capacity, Channel } from "../../../settlement/profile.js";
import type { ProcedureTold } from "../../../settlement/procedure-told.js";
import { ask, RefusedError } from "../app/ask.js";
import { RefusedNote } from "../components/notes.js";
import type { Refused } from "../../../desk/job.js";
import type { FieldName } from "../messages/settle-words.js";
import { useWords } from "../messages/words.js";
import { useActing } from "./acting.js";
import { fieldsFor, isNeeded, saidIn } from "./act-fields.js";

/** What somebody is about to do. */
export interface Wish {
  readonly type: EventType;
  readonly onPaper?: boolean;
  /** Filled in already. */
  readonly wording?: string;
  readonly onBehalfOf?: readonly string[];
  readonly confirms?: string;
}

/** Asks for what belongs to an act, says what it comes to, and has it confirmed. */
export function ActDialog({ told, wish, onClose }: { readonly told: ProcedureTold; readonly wish: Wish; readonly onClose: () => void }): ReactElement {
  const { settle } = useWords();
  const { send } = useActing();
  const dialog = useRef<HTMLDialogElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const heading = useId();
  const { type, onPaper = false } = wish;
  const names = wish.confirms === undefined ? fieldsFor(type, onPaper) : [];
  const version = told.placed?.version ?? told.words.version;
  const namesVersion = type === "object" || type === "lift" || type === "amend" || type === "certify";
  useEffect(() => dialog.current?.showModal(), []);
  const go = async (form: FormData): Promise<void> => {
    const { fields, words, scan } = saidIn(form, names);
    const as = String(form.get("as") ?? "").trim();
    const capacity = String(form.get("capacity") ?? "");
    try {
      const hash = scan === null ? null : await keepScan(told.id, scan);
      send({
        type, ...(wish.confirms !== undefined && { confirms: wish.confirms }), ...(as !== "" && { as }), ...(capacity !== "" && { capacity }), ...(words.length > 0 && { words }),
        fields: { ...(namesVersion && version !== null && { version }), ...fields, ...(hash !== null && { scan: hash }) },
      });
      dialog.current?.close();
    } catch (error) {
      setRefused(error instanceof RefusedError ? error.refused : { code: "web/page-fault", says: String(error), next: "" });
    }
  };
  return (
    <dialog ref={dialog} className="act-dialog" onClose={onClose} aria-labelledby={heading}>
      <form onSubmit={(event) => { event.preventDefault(); void go(new FormData(event.currentTarget)); }}>
        <h2 id={heading}>{settle.confirm.title(settle.acts[type])}</h2>
        {settle.before[type] && <p>{settle.before[type]}</p>}
        {namesVersion && version !== null && <p>{settle.confirm.version(version)}</p>}
        {told.you.party !== null && !onPaper && told.you.as === "party" && <p><strong>{settle.confirm.forParty(told.you.party)}</strong></p>}
        {told.you.forAnybody && <AsWhom />}
        {!told.you.forAnybody && told.you.places.length > 1 && <WhichPlace told={told} onPaper={onPaper} />}
        {names.map((name) => <Field key={name} name={name} needed={isNeeded(type, name) || (onPaper && (name === "party" || name === "received"))} told={told} wish={wish} />)}
        {refused !== null && <RefusedNote refused={refused} />}
        <p className="tools">
          <button type="submit" className="firm">{settle.confirm.does}</button>
          <button type="button" onClick={() => dialog.current?.close()}>{settle.confirm.cancel}</button>
        </p>
      </form>
    </dialog>
  );
}

/** Where somebody keeps the record alone: for whom the act is entered. */
function AsWhom(): ReactElement {
  const { settle } = useWords();
  const capacities: readonly Capacity[] = ["chair", "secretariat", "delegate", "observer", "sponsor"];
  return (
    <>
      <label>{settle.as}<input name="as" placeholder={settle.asHint} autoComplete="off" /></label>
      <label>{settle.capacity}<select name="capacity" defaultValue=""><option value="" />{capacities.map((one) => <option key={one} value={one}>{settle.capacities[one]}</option>)}</select></label>
    </>
  );
}

/** Somebody who holds the chair and speaks for a party says as which of the two they act. */
function WhichPlace({ told, onPaper }: { readonly told: ProcedureTold; readonly onPaper: boolean }): ReactElement {
  const { settle } = useWords();
  const officer = told.you.places.find(({ capacity }) => capacity === "secretariat" || capacity === "chair");
  return (
    <label>{settle.capacity}
      <select name="capacity" defaultValue={onPaper ? officer?.capacity ?? "" : ""}><option value="" />{[...new Set(told.you.places.map(({ capacity }) => capacity))].map((one) => <option key={one} value={one}>{settle.capacities[one]}</option>)}</select>
    </label>
  );
}

function Field({ name, needed, told, wish }: { readonly name: FieldName; readonly needed: boolean; readonly told: ProcedureTold; readonly wish: Wish }): ReactElement {
  const { settle } = useWords();
  const hint = settle.hints[name];
  const common = { name, required: needed, ...(hint !== undefined && { placeholder: hint }) };
  switch (name) {
    case "text": return <label>{settle.fields.text}<textarea {...common} rows={8} /></label>;
    case "wording": return <label>{settle.fields.wording}<textarea {...common} rows={4} defaultValue={wish.wording ?? ""} /></label>;
    case "reason": return <label>{settle.fields.reason}<textarea {...common} rows={3} /></label>;
    case "channel": return <label>{settle.fields.channel}<select name="channel" defaultValue="letter">{(["letter", "note-verbale", "mail", "telephone", "meeting"] satisfies Channel[]).map((one) => <option key={one} value={one}>{settle.channels[one]}</option>)}</select></label>;
    case "statement": return <label>{settle.fields.statement}<select name="statement">{(Object.keys(settle.statements) as StatementKind[]).map((one) => <option key={one} value={one}>{settle.statements[one]}</option>)}</select></label>;
    case "scan": return <label>{settle.fields.scan}<input type="file" name="scan" accept="application/pdf,image/png,image/jpeg,image/tiff" /></label>;
    case "parties": return <label>{settle.fields.parties}<textarea {...common} rows={3} /></label>;
    case "version": return <label>{settle.fields.version}<input {...common} autoComplete="off" defaultValue={wish.onPaper ? told.placed?.version ?? "" : ""} /></label>;
    case "zone": return <label>{settle.fields.zone}<input {...common} autoComplete="off" defaultValue={told.placed?.deadline.zone ?? ""} /></label>;
    case "city": return <label>{settle.fields.city}<input {...common} autoComplete="off" defaultValue={told.placed?.deadline.city ?? ""} /></label>;
    case "onBehalfOf": return <label>{settle.fields.onBehalfOf}<input {...common} autoComplete="off" defaultValue={wish.onBehalfOf?.join(", ") ?? ""} /></label>;
    default: return <label>{settle.fields[name]}<input {...common} autoComplete="off" /></label>;
  }
}

async function keepScan(id: string, file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return (await ask<{ readonly hash: string }>(`/api/settle/${id}/scans`, { body: { name: file.name, type: file.type, base64: btoa(binary) } })).hash;
}
