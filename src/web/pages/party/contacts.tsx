import { lazy, Suspense, type ReactElement } from "react";
import { Loading } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import type { BriefExchange } from "../../../record/questions/brief.js";

const TimelinePicture = lazy(async () => ({ default: (await import("../pictures/timeline-picture.js")).TimelinePicture }));

/** As many as a page of a party or person is given. */
const most = 50;

/** The exchanges somebody took part in, along time. */
export function Contacts({ contacts, title }: { readonly contacts: readonly BriefExchange[]; readonly title: string }): ReactElement {
  const { things } = useWords();
  if (contacts.length === 0) return <p className="soft">{things.noContacts}</p>;
  return <Suspense fallback={<Loading />}><TimelinePicture exchanges={contacts} title={title} note={contacts.length >= most ? things.contactsLatest(contacts.length) : null} /></Suspense>;
}
