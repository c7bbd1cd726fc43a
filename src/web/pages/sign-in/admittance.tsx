import { useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactElement, type ReactNode } from "react";
import { Link, Redirect, useLocation } from "wouter";
import { RefusedError } from "../app/ask.js";
import { Loading } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { signInAddress, signOut, useMe } from "./who.js";
import "./sign-in.css";

/** Pages that whoever is not in may see. */
const isOpen = (path: string): boolean => path === "/sign-in" || path === "/invited";

/** Shows pages to whoever is in, and to everybody where there are no accounts; else the way in. A session that has ended is noticed by the first refusal. */
export function Admittance({ children }: { readonly children: ReactNode }): ReactElement {
  const [path] = useLocation();
  const memory = useQueryClient();
  const { data: me, isPending } = useMe();
  useEffect(() => memory.getQueryCache().subscribe(({ query }) => {
    const { error } = query.state;
    if (query.queryKey[0] !== "me" && error instanceof RefusedError && error.refused.code === "web/not-known" && memory.getQueryState(["me"])?.fetchStatus === "idle") void memory.invalidateQueries({ queryKey: ["me"] });
  }), [memory]);
  if (isOpen(path)) return <>{children}</>;
  if (isPending) return <Loading />;
  return me?.accounts && me.user === null ? <Redirect to={signInAddress(`${path}${location.search}${location.hash}`)} replace /> : <>{children}</>;
}

/** Who is signed in, leading to their account, and for administrators to those of others; and the way out. Nothing where there are no accounts. */
export function Whoever(): ReactElement | null {
  const { accounts: { own, people } } = useWords();
  const { data: me } = useMe();
  if (!me?.user || !me.accounts) return null;
  const { name, role, account } = me.user;
  return (
    <>
      {role === "administrator" && <Link href="/people" className="whoever">{people.title}</Link>}
      {account !== null && <Link href="/account" className="whoever" title={`${own.title}: ${name}${me.organisation === null ? "" : `, ${me.organisation}`}`}>{name}</Link>}
      {account !== null && <button type="button" className="quiet" onClick={() => void signOut()}>{own.signOut}</button>}
    </>
  );
}
