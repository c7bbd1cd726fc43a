import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { useWords } from "../messages/words.js";
import { lookAtInvitation, takeUp } from "./coming-in.js";
import { useDoing } from "./doing.js";
import { signInAddress, useMe } from "./who.js";
import "./sign-in.css";

/** Takes up the link of an invitation. Its word stands behind the #, which no server and no log of one sees. */
export function InvitedPage(): ReactElement {
  const { accounts: { invited: words, roles } } = useWords();
  const [word] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const { data: me } = useMe();
  const { data, error } = useQuery({ queryKey: ["invitation", word], queryFn: () => lookAtInvitation(word), enabled: word !== "", staleTime: Infinity });
  const doing = useDoing();
  usePageTitle(words.title);
  if (word === "") return <div className="page entrance"><h1>{words.title}</h1><EmptyState says={words.noLink} /></div>;
  if (error) return <div className="page entrance"><h1>{words.title}</h1><ErrorNote error={error} /></div>;
  if (!data) return <Loading />;
  const mustSignIn = data.known && !data.renews && me?.user === null;
  const chooses = !data.known || data.renews;
  return (
    <div className="page entrance">
      <header className="page-head"><h1>{words.title}</h1><p><Quoted words={words.to(data.organisation, roles[data.role])} /></p><p>{data.email}</p></header>
      {doing.error !== null && <ErrorNote error={doing.error} />}
      {mustSignIn ? <><p>{words.signInFirst}</p><p><Link className="button" href={signInAddress(`/invited#${word}`)}>{words.accept}</Link></p></> : (
        <form onSubmit={(event) => {
          event.preventDefault();
          const said = new FormData(event.currentTarget);
          doing.run(() => takeUp(word, { ...(!data.known && { name: String(said.get("name") ?? "").trim() }), ...(chooses && { password: String(said.get("password") ?? "") }) }));
        }}>
          {data.known && data.renews && <p className="notice">{words.renew}</p>}
          <input type="email" autoComplete="username" value={data.email} readOnly hidden />
          {!data.known && <label>{words.name}<input name="name" autoComplete="name" required maxLength={200} /></label>}
          {chooses && <label>{words.password}<input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} aria-describedby="password-hint" /></label>}
          {chooses && <p className="soft" id="password-hint">{words.passwordHint}</p>}
          <p><button type="submit" className="firm" disabled={doing.busy}>{words.accept}</button></p>
        </form>
      )}
    </div>
  );
}
