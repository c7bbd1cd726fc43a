import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { OwnAccount } from "../../../desk/accounts/entrance-asked.js";
import { ask, RefusedError } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { When } from "../components/when.js";
import { useWords } from "../messages/words.js";
import { makePasskey } from "../sign-in/coming-in.js";
import { useDoing } from "../sign-in/doing.js";
import { signOut } from "../sign-in/who.js";
import "../sign-in/sign-in.css";

/** One's own account: for whom one acts, where one is signed in, and by what one comes in. */
export function AccountPage(): ReactElement {
  const { accounts: { own: words } } = useWords();
  const { data, error, refetch } = useQuery({ queryKey: ["own"], queryFn: ({ signal }) => ask<OwnAccount>("/api/accounts/own", { signal }) });
  usePageTitle(words.title);
  if (error) return <div className="page"><h1>{words.title}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (!data) return <Loading />;
  return (
    <div className="page account">
      <header className="page-head"><h1>{words.title}</h1><p><Quoted words={data.name} /> · {data.email}</p></header>
      <p><button type="button" onClick={() => void signOut()}>{words.signOut}</button></p>
      <Organisations own={data} />
      <Sessions own={data} />
      <Passkeys own={data} />
      <Password own={data} />
    </div>
  );
}

/** What changes one's account answers with the account as it is then. */
function useOwn<T>(change: (wish: T) => Promise<OwnAccount>) {
  const memory = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: (own) => memory.setQueryData(["own"], own) });
}

function Organisations({ own }: { readonly own: OwnAccount }): ReactElement {
  const { accounts: { own: words, roles } } = useWords();
  const choose = useMutation({ mutationFn: (organisation: string) => ask("/api/accounts/own/organisation", { body: { organisation } }), onSuccess: () => location.reload() });
  return (
    <section aria-labelledby="own-organisations">
      <h2 id="own-organisations">{words.organisations}</h2>
      <p className="soft">{words.organisationsLead}</p>
      {choose.error && <ErrorNote error={choose.error} />}
      <ul className="account-list">{own.organisations.map(({ id, name, party, role, chosen }) => (
        <li key={id}>
          <span><strong><Quoted words={name} /></strong>{party !== null && <> · {party}</>} · {roles[role]}</span>
          {chosen ? <span className="flag flag-corrected">{words.chosen}</span> : <button type="button" disabled={choose.isPending} onClick={() => choose.mutate(id)}>{words.actFor}<span className="seen-by-ear"> {name}</span></button>}
        </li>
      ))}</ul>
    </section>
  );
}

function Sessions({ own }: { readonly own: OwnAccount }): ReactElement {
  const { accounts: { own: words } } = useWords();
  const end = useOwn((session: string) => ask<OwnAccount>(`/api/accounts/own/sessions/${encodeURIComponent(session)}/end`, { body: {} }));
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">{words.sessions}</h2>
      <p className="soft">{words.sessionsLead}</p>
      {end.error && <ErrorNote error={end.error} />}
      <ul className="account-list sessions">{own.sessions.map(({ id, browser, address, enteredBy, since, used, here, organisation }) => (
        <li key={id}>
          <div><Quoted words={browser || "–"} /><p className="facts"><span>{address || "–"}</span><span>{organisation}</span><span>{words.enteredBy[enteredBy]}</span><span>{words.since} <When at={since} here /></span><span>{words.used} <When at={used} here /></span></p></div>
          {here ? <span className="flag flag-corrected">{words.here}</span> : <button type="button" disabled={end.isPending} onClick={() => end.mutate(id)}>{words.end}</button>}
        </li>
      ))}</ul>
      {own.sessions.length > 1 && <p><button type="button" disabled={end.isPending} onClick={() => end.mutate("others")}>{words.endOthers}</button></p>}
    </section>
  );
}

function Passkeys({ own }: { readonly own: OwnAccount }): ReactElement {
  const { accounts: { own: words } } = useWords();
  const memory = useQueryClient();
  const remove = useOwn((passkey: string) => ask<OwnAccount>(`/api/accounts/own/passkeys/${encodeURIComponent(passkey)}/remove`, { body: {} }));
  const adding = useDoing();
  return (
    <section aria-labelledby="own-passkeys">
      <h2 id="own-passkeys">{words.passkeys}</h2>
      <p className="soft">{words.passkeysLead}</p>
      {remove.error && <ErrorNote error={remove.error} />}
      {adding.error !== null && (adding.error instanceof RefusedError ? <ErrorNote error={adding.error} /> : <p className="refused" role="alert">{words.passkeyFailed}</p>)}
      {own.passkeys.length === 0 ? <p>{words.noPasskey}</p> : <ul className="account-list passkeys">{own.passkeys.map(({ id, name, since, used }) => (
        <li key={id}>
          <div><strong><Quoted words={name} /></strong><p className="facts"><span>{words.since} <When at={since} here /></span><span>{used === null ? words.neverUsed : <>{words.used} <When at={used} here /></>}</span></p></div>
          <button type="button" aria-label={words.remove(name)} disabled={remove.isPending} onClick={() => remove.mutate(id)}>{words.removeShort}</button>
        </li>
      ))}</ul>}
      <form className="account-form account-narrow add-passkey" onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        adding.run(async () => {
          memory.setQueryData(["own"], await makePasskey(String(new FormData(form).get("name") ?? "").trim()));
          form.reset();
        });
      }}>
        <label>{words.passkeyName}<input name="name" required maxLength={100} /></label>
        <p><button type="submit" disabled={adding.busy}>{words.addPasskey}</button></p>
      </form>
    </section>
  );
}

function Password({ own }: { readonly own: OwnAccount }): ReactElement {
  const { accounts: { own: words, invited } } = useWords();
  const [done, setDone] = useState(false);
  const change = useOwn((said: { readonly current: string; readonly password: string }) => ask<OwnAccount>("/api/accounts/own/password", { body: said }));
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{words.password}</h2>
      {change.error && <ErrorNote error={change.error} />}
      {done && <p className="notice" role="status">{words.changed}</p>}
      <form className="account-form account-narrow" onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const said = new FormData(form);
        setDone(false);
        change.mutate({ current: String(said.get("current") ?? ""), password: String(said.get("password") ?? "") }, { onSuccess: () => { setDone(true); form.reset(); } });
      }}>
        <input type="email" autoComplete="username" value={own.email} readOnly hidden />
        {own.hasPassword && <label>{words.current}<input name="current" type="password" autoComplete="current-password" required maxLength={1000} /></label>}
        <label>{words.another}<input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} aria-describedby="new-password-hint" /></label>
        <p className="soft" id="new-password-hint">{invited.passwordHint}</p>
        <p><button type="submit" disabled={change.isPending}>{words.change}</button></p>
      </form>
    </section>
  );
}
