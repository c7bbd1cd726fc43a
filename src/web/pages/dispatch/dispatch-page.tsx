import type { ReactElement } from "react";
import { useThing } from "../app/api.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { useWords } from "../messages/words.js";
import { ReadingDesk } from "./reading-desk.js";
import "./dispatch.css";

/** A dispatch, or one of its older versions, under its id: "d12", "d12@1". */
export function DispatchPage({ id }: { readonly id: string }): ReactElement {
  const { room } = useWords();
  const { data, error, isPending, refetch } = useThing(id);
  usePageTitle((data?.kind === "dispatch" && data.dispatch.title) || id);
  if (isPending) return <Loading />;
  if (error && !data) return <div className="page"><h1 className="seen-by-ear">{id}</h1><ErrorNote error={error} again={() => void refetch()} /></div>;
  if (data?.kind !== "dispatch") return <div className="page"><h1>{id}</h1><EmptyState says={room.notFound} next={room.notFoundNext} /></div>;
  return <ReadingDesk shown={data} />;
}
