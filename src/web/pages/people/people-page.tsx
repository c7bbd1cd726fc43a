import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { AccountDeedTold, People, PersonTold, SessionsEnded } from "../../../desk/accounts/asked.js";
import type { Role } from "../../../model/actor.js";
import { ask } from "../app/ask.js";
import { usePageTitle } from "../app/page-title.js";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { When } from "../components/when.js";
import { useWords } from "../messages/words.js";
import { InviteForm } from "./invite-form.js";
import { roleOrder, useOrganisations } from "./asking.js";
import "../sign-in/sign-in.css";

/** Who belongs to the house, for administrators: roles, sessions, invitations, and what was done. */
export function PeoplePage(): ReactElement {
  const { accounts: { people: words } } = useWords();
  const { data, error, refetch } = useQuery({ queryKey: ["people"], queryFn: ({ signal }) => ask<People>("/api/accounts/people", { signal }) });
  const organisations = useOrganisations();
  usePageTitle(words.title);
  if (error) return <div className="page"><h1>{words.title}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (!data || !organisations.data) return <Loading />;
  return (
    <div className="page people">
      <header className="page-head"><h1>{words.title}</h1><p>{words.lead}</p></header>
      <PeopleTable people={data.people} />
      <InviteForm organisations={organisations.data} />
      {data.invitations.length > 0 && <Invitations invitations={data.invitations} />}
      <Log />
    </div>
  );
}

function PeopleTable({ people }: { readonly people: readonly PersonTold[] }): ReactElement {
  const { accounts: { people: words } } = useWords();
  const memory = useQueryClient();
  const [ended, setEnded] = useState<string | null>(null);
  const end = useMutation({
    mutationFn: ({ id }: PersonTold) => ask<SessionsEnded>(`/api/accounts/people/${encodeURIComponent(id)}/end-sessions`, { body: {} }),
    onSuccess: (done, { name }) => setEnded(words.ended(name, done.ended)), onSettled: () => memory.invalidateQueries(),
  });
  const give = useMutation({
    mutationFn: ({ person, organisation, role }: { readonly person: string; readonly organisation: string; readonly role: Role | null }) => ask(`/api/accounts/people/${encodeURIComponent(person)}/role`, { body: { organisation, role } }),
    onSettled: () => memory.invalidateQueries(),
  });
  return (
    <>
      {end.error && <ErrorNote error={end.error} />}
      {give.error && <ErrorNote error={give.error} />}
      {ended !== null && <p className="notice" role="status">{ended}</p>}
      <table className="people">
        <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.email}</th><th scope="col">{words.organisation}, {words.role}</th><th scope="col">{words.sessions}</th></tr></thead>
        <tbody>{people.map((person) => (
          <tr key={person.id}>
            <td><strong><Quoted words={person.name} /></strong></td>
            <td>{person.email}</td>
            <td>{person.memberships.length === 0 ? <span className="soft">{words.nowhere}</span> : person.memberships.map((one) => (
              <RoleChoice key={one.organisation} person={person} membership={one} onChoose={(role) => give.mutate({ person: person.id, organisation: one.organisation, role })} />
            ))}</td>
            <td>{person.sessions > 0 && <div className="tools"><span>{words.count(person.sessions)}{person.used !== null && <> · <When at={person.used} here /></>}</span><button type="button" aria-label={words.endSessions(person.name)} disabled={end.isPending} onClick={() => end.mutate(person)}>{words.endShort}</button></div>}</td>
          </tr>
        ))}</tbody>
      </table>
    </>
  );
}

function RoleChoice({ person, membership, onChoose }: { readonly person: PersonTold; readonly membership: PersonTold["memberships"][number]; readonly onChoose: (role: Role | null) => void }): ReactElement {
  const { accounts: { people: words, roles } } = useWords();
  return (
    <div className="tools">
      <Quoted words={membership.name} />
      <select aria-label={words.roleOf(person.name, membership.name)} value={membership.role} onChange={({ target }) => {
        if (target.value !== "") onChoose(target.value as Role);
        else if (confirm(words.surely(person.name, membership.name))) onChoose(null);
      }}>
        {roleOrder.map((role) => <option key={role} value={role}>{roles[role]}</option>)}
        <option value="">{words.leaves}</option>
      </select>
    </div>
  );
}

function Invitations({ invitations }: Pick<People, "invitations">): ReactElement {
  const { accounts: { people: words, roles } } = useWords();
  const memory = useQueryClient();
  const withdraw = useMutation({ mutationFn: (id: string) => ask(`/api/accounts/invitations/${id}/withdraw`, { body: {} }), onSettled: () => memory.invalidateQueries() });
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{words.invitations}</h2>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
      <ul className="account-list">{invitations.map(({ id, email, organisationName, role, by, expires }) => (
        <li key={id}>
          <div>{email}<p className="facts"><span><Quoted words={organisationName} /></span><span>{roles[role]}</span><span>{words.by(by)}</span><span>{words.until} <When at={expires} here /></span></p></div>
          <button type="button" aria-label={words.withdraw(email)} disabled={withdraw.isPending} onClick={() => withdraw.mutate(id)}>{words.withdrawShort}</button>
        </li>
      ))}</ul>
    </section>
  );
}

function Log(): ReactElement {
  const { accounts: { people: words } } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ queryKey: ["account-log"], queryFn: ({ signal }) => ask<readonly AccountDeedTold[]>("/api/accounts/log", { signal }), enabled: open });
  return (
    <section>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.log}</summary>
        {error ? <ErrorNote error={error} /> : open && !data ? <Loading /> : (
          <ul className="account-list">{data?.map(({ number, at, by, does, whom, organisation }) => (
            <li key={number}><span>{by !== "" && <><strong><Quoted words={by} /></strong> </>}{words.deeds[does]} {whom !== null && <Quoted words={whom} />}{organisation !== null && organisation !== whom && <> · <Quoted words={organisation} /></>}</span><When at={at} here /></li>
          ))}</ul>
        )}
      </details>
    </section>
  );
}
