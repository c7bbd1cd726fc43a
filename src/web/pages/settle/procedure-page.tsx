import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState, type ReactElement } from "react";
import { ErrorNote, Loading } from "../components/notes.js";
import { Quoted } from "../components/quoted.js";
import { usePageTitle } from "../app/page-title.js";
import { useWords } from "../messages/words.js";
import { ActDialog, type Wish } from "./act-dialog.js";
import { ActingProvider } from "./acting.js";
import { ActAnswer } from "./answers.js";
import { CertifyPart } from "./certify-part.js";
import { HourLeft, useHour } from "./hours.js";
import { AddressesPart, DeedsPart, SeatsPart, ServicePart } from "./officer-part.js";
import { OwnPart } from "./own-part.js";
import { PapersPart } from "./papers-part.js";
import { procedureKey, useProcedure, useProcedureLive, type Seen } from "./questions.js";
import { ServedWhenOpened } from "./served.js";
import { DecisionPart, HoursPart, LogPart, ObjectionsPart, TextPart } from "./everybodys-parts.js";
import "./settle.css";

/** A common text under a procedure, as whoever looks may see it: one clear state first, then what they can do. */
export function ProcedurePage({ id }: { readonly id: string }): ReactElement {
  const { data, error, isPending, refetch } = useProcedure(id);
  useProcedureLive(id);
  const { settle } = useWords();
  usePageTitle(data?.told.title ?? settle.title);
  if (isPending) return <Loading />;
  if (error && !data) return <div className="page"><h1>{settle.title}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  return <ActingProvider id={id}><Shown seen={data!} /></ActingProvider>;
}

function Shown({ seen }: { readonly seen: Seen }): ReactElement {
  const { settle } = useWords();
  const [wish, setWish] = useState<Wish | null>(null);
  const { told } = seen;
  const officer = told.you.as === "officer";
  return (
    <div className="page settle">
      <StateHead seen={seen} />
      <ActAnswer />
      <div className="settle-parts">
        <div>
          {told.you.as === "party" || (officer && told.you.party !== null) ? <OwnPart told={told} onWish={setWish} /> : told.you.as === "observer" && <p className="card">{settle.own.observer}</p>}
          {officer && <CertifyPart told={told} onWish={setWish} />}
          {officer && <DeedsPart told={told} onWish={setWish} />}
          <DecisionPart told={told} />
          <ObjectionsPart told={told} />
          {officer && <ServicePart told={told} />}
          <HoursPart told={told} />
          <PapersPart told={told} />
          {officer && <AddressesPart told={told} />}
          <SeatsPart told={told} />
        </div>
        <div>
          <TextPart told={told} />
          <LogPart told={told} />
        </div>
      </div>
      {wish !== null && <ActDialog told={told} wish={wish} onClose={() => setWish(null)} />}
      {told.you.as === "party" && <ServedWhenOpened told={told} />}
    </div>
  );
}

/** The one clear state, what it means, and the hour that is left. */
function StateHead({ seen }: { readonly seen: Seen }): ReactElement {
  const { settle, tongue } = useWords();
  const hour = useHour();
  const memory = useQueryClient();
  const { told } = seen;
  const [name, means] = settle.states[told.state];
  const over = useCallback(() => void memory.invalidateQueries({ queryKey: procedureKey(told.id) }), [memory, told.id]);
  const place = told.you.places[0];
  return (
    <header className="page-head">
      <h1><Quoted words={told.title} /></h1>
      <p className="facts"><span>{told.id}</span><span>{told.profile.body[tongue === "fr" ? "fr" : "en"]}</span>{told.placed?.version != null && <span>{told.placed.version}</span>}{told.round > 1 && <span>{settle.round(told.round)}</span>}</p>
      <div className={`state state-${told.state}`} role="status">
        <p className="state-name">{name}</p>
        <p>{means}</p>
        {told.placed !== null && <p>{settle.deadline}: <strong>{hour(told.placed.deadline.instant, told.placed.deadline)}</strong></p>}
        <HourLeft seen={seen} onOver={over} />
      </div>
      {told.told && <p className="doubt">{settle.toldAfterwards}</p>}
      <p className="soft">{told.you.forAnybody ? settle.forAnybody : place ? settle.yourPlace(place.party ?? place.office ?? place.name, settle.capacities[place.capacity]) : ""}</p>
    </header>
  );
}
