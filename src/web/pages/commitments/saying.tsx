import type { FormEvent, ReactElement } from "react";
import type { Registered } from "../../../alignment/commitments/register.js";
import { useFollowUp } from "../align/questions.js";
import { ErrorNote } from "../components/notes.js";
import { useWords } from "../messages/words.js";

/** What somebody can say of a commitment: a score as a reader, what would count as kept, a party's reply; and take each back. */
export function Saying({ commitment: { id, scores, guideline, replies } }: { readonly commitment: Registered }): ReactElement {
  const { align } = useWords();
  const follow = useFollowUp();
  const send = (says: (form: FormData) => object) => (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const filled = new FormData(form);
    follow.mutate({ id, says: says(filled), because: String(filled.get("because") ?? "") }, { onSuccess: () => form.reset() });
  };
  const word = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
  const kept = [...scores.map((one) => one.id), ...(guideline ? [guideline.id] : []), ...replies.map((one) => one.id)];
  return (
    <details className="no-print">
      <summary>{align.score}, {align.guideline.toLocaleLowerCase()}, {align.reply.toLocaleLowerCase()}</summary>
      <form onSubmit={send((form) => ({ kind: "score", score: Number(form.get("score")) }))}>
        <label>{align.score}<select name="score" defaultValue="0"><option value="1">+1</option><option value="0">0</option><option value="-1">−1</option></select></label>
        <label>{align.because}<input name="because" maxLength={4_000} /></label>
        <button type="submit" disabled={follow.isPending}>{align.keep}</button>
        <span className="soft">{align.scoreHint}</span>
      </form>
      <form onSubmit={send((form) => ({ kind: "guideline", words: word(form, "words") }))}>
        <label>{align.guideline}<input name="words" required maxLength={4_000} /></label>
        <button type="submit" disabled={follow.isPending}>{align.keep}</button>
      </form>
      <form onSubmit={send((form) => ({ kind: "reply", party: word(form, "party"), words: word(form, "words") }))}>
        <label>{align.replyOf}<input name="party" required maxLength={300} placeholder={align.partiesHint} /></label>
        <label>{align.reply}<input name="words" required maxLength={10_000} /></label>
        <button type="submit" disabled={follow.isPending}>{align.keep}</button>
      </form>
      {kept.length > 0 && <p className="tools">{kept.map((one) => <button key={one} type="button" disabled={follow.isPending} onClick={() => follow.mutate({ id: one, says: { kind: "undo" } })}>{align.undo} {one}</button>)}</p>}
      {follow.error && <ErrorNote error={follow.error} />}
    </details>
  );
}
