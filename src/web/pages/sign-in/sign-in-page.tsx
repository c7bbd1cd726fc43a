import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import type { ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { RefusedError } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { enterByPasskey } from "./coming-in.js";
import { useDoing } from "./doing.js";
import { ownPage } from "./own-page.js";
import { signIn, useMe } from "./who.js";
import "./sign-in.css";

/** Lets somebody in: by password, by passkey, or by an identity provider. */
export function SignInPage(): ReactElement {
  const { accounts: { signIn: words } } = useWords();
  const [search] = useSearchParams();
  const { data: me, isPending } = useMe();
  const { busy, error, run } = useDoing();
  const refusedBefore = codeInAddress();
  const to = ownPage(search.get("to"), location.origin);
  usePageTitle(words.title);
  if (isPending) return <Loading />;
  if (me?.user) return <div className="page entrance"><h1>{words.title}</h1><p>{words.in(me.user.name)}</p><p><Link href={to}>{words.onward}</Link></p></div>;
  return (
    <div className="page entrance">
      <header className="page-head"><h1>{words.title}</h1><p>{words.lead}</p></header>
      {error === null && refusedBefore !== null && <div className="refused" role="alert"><p><strong>{words.refused[refusedBefore as keyof typeof words.refused] ?? words.refused["accounts/openid-failed"]}</strong></p><p className="soft"><code>{refusedBefore}</code></p></div>}
      {error !== null && (isBrokenOff(error) ? <p className="refused" role="alert">{words.passkeyFailed}</p> : <ErrorNote error={error} />)}
      <form onSubmit={(event) => {
        event.preventDefault();
        const said = new FormData(event.currentTarget);
        run(() => signIn(String(said.get("email") ?? "").trim(), String(said.get("password") ?? ""), to));
      }}>
        <label>{words.email}<input name="email" type="email" autoComplete="username webauthn" required maxLength={254} /></label>
        <label>{words.password}<input name="password" type="password" autoComplete="current-password" required maxLength={1000} /></label>
        <p><button type="submit" className="firm" disabled={busy}>{words.enter}</button></p>
      </form>
      {(browserSupportsWebAuthn() || me?.openid) && <p className="soft or">{words.or}</p>}
      {browserSupportsWebAuthn() && <p><button type="button" disabled={busy} onClick={() => run(() => enterByPasskey(to))}>{words.passkey}</button></p>}
      {me?.openid && <p><a className="button" href={`/sign-in/openid?to=${encodeURIComponent(to)}`}>{words.by(me.openid)}</a></p>}
      <p className="soft">{words.forgotten}</p>
    </div>
  );
}

/** What a browser says when a passkey was asked for and none was shown. */
const isBrokenOff = (error: unknown): boolean => !(error instanceof RefusedError);

/** Why coming in by an identity provider was refused: its code stands behind the # of the address. Nothing else of an address is shown, as anybody can write one. */
function codeInAddress(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get("code");
  return code !== null && /^accounts\/[a-z-]{1,40}$/.test(code) ? code : null;
}
