import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Invited, OrganisationTold } from "../../../desk/accounts/asked.js";
import { organisationKinds } from "../../../model/organisation.js";
import { ask } from "../app/ask.js";
import { ErrorNote } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { useMe } from "../sign-in/who.js";
import { roleOrder } from "./asking.js";

/** Invites somebody to one's own organisation; whoever keeps the house also to any other, and to a new one. */
export function InviteForm({ organisations }: { readonly organisations: readonly OrganisationTold[] }): ReactElement {
  const { accounts: { people: words, roles, kinds }, room } = useWords();
  const memory = useQueryClient();
  const { data: me } = useMe();
  const mine = organisations.find(({ id }) => id === me?.user?.organisation);
  const [chosen, setChosen] = useState(mine?.id ?? "");
  const [copied, setCopied] = useState(false);
  const invite = useMutation({ mutationFn: (body: object) => ask<Invited>("/api/accounts/invitations", { body }), onSettled: () => memory.invalidateQueries() });
  const keeps = mine?.keeper ?? false;
  const isNew = keeps && chosen === "";
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      <p className="soft">{words.inviteLead}</p>
      {invite.error && <ErrorNote error={invite.error} />}
      {invite.data && (
        <div className="notice" role="status">
          <p><strong>{words.link}</strong> – {words.linkLead(invite.data.email)}</p>
          <p className="link-shown">{invite.data.link}</p>
          <p><button type="button" onClick={() => void navigator.clipboard.writeText(invite.data.link).then(() => setCopied(true), () => undefined)}>{copied ? room.copied : words.copy}</button></p>
        </div>
      )}
      <form className="account-form account-narrow invite" onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const said = (name: string): string => String(new FormData(form).get(name) ?? "").trim();
        setCopied(false);
        invite.mutate({
          email: said("email"), organisation: isNew ? said("name") : chosen, role: said("role"),
          ...(isNew && { kind: said("kind"), ...(said("party") !== "" && { party: said("party").toUpperCase() }) }), ...(said("renews") !== "" && { renews: true }),
        }, { onSuccess: () => form.reset() });
      }}>
        <label>{words.email}<input name="email" type="email" required maxLength={254} autoComplete="off" /></label>
        <label>{words.organisation}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {organisations.filter(({ id }) => keeps || id === mine?.id).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            {keeps && <option value="">{words.newOrganisation}</option>}
          </select>
        </label>
        {isNew && <>
          <label>{words.newOrganisationName}<input name="name" required maxLength={200} /></label>
          <label>{words.kind}<select name="kind">{organisationKinds.map((kind) => <option key={kind} value={kind}>{kinds[kind]}</option>)}</select></label>
          <label>{words.party}<input name="party" maxLength={20} placeholder={words.partyHint} /></label>
        </>}
        <label>{words.role}<select name="role" defaultValue="reader">{roleOrder.map((role) => <option key={role} value={role}>{roles[role]}</option>)}</select></label>
        {keeps && !isNew && <label className="beside"><input type="checkbox" name="renews" value="yes" /> {words.renews}</label>}
        <p><button type="submit" disabled={invite.isPending}>{words.inviteNow}</button></p>
      </form>
    </section>
  );
}
