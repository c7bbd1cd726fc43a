import type { ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import type { NewsGroup } from "../../../alignment/news/news.js";
import { AlignHead } from "../align/align-nav.js";
import { IssueChoice, PartyBox } from "../align/issue-choice.js";
import { said, useBriefs, useNewsSince } from "../align/questions.js";
import { QuotedList } from "../align/quoted-list.js";
import { usePageTitle } from "../app/page-title.js";
import { EmptyState, ErrorNote, Loading } from "../components/notes.js";
import { PartyChip, usePartyName } from "../components/speaker-chip.js";
import { useWords } from "../messages/words.js";
import { dayInWords, issueInWords } from "../pictures/in-words.js";

/** What is new since a day or since a brief, by party and issue; also as a feed. */
export function NewsPage(): ReactElement {
  const words = useWords();
  const { align } = words;
  usePageTitle(align.kinds.news);
  const [search, setSearch] = useSearchParams();
  const at = (name: string): string => search.get(name) ?? "";
  const asked = { since: at("since"), party: at("party"), issue: at("issue") };
  const { data: briefs } = useBriefs();
  const { data, error, refetch, isPending } = useNewsSince(asked);
  const isBrief = /^b\d/.test(asked.since);
  return (
    <div className="page">
      <AlignHead kind="news" />
      <form className="align-asks no-print" key={search.toString()} onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const since = String(form.get("brief") || form.get("day") || "");
        setSearch(Object.fromEntries([["since", since], ...["party", "issue"].map((name) => [name, String(form.get(name) ?? "").trim()])].filter(([, value]) => value !== "")) as Record<string, string>);
      }}>
        <label>{align.newsSince}<input type="date" name="day" defaultValue={isBrief ? "" : asked.since} /></label>
        {briefs && briefs.length > 0 && <label>{align.newsSinceBrief}<select name="brief" defaultValue={isBrief ? asked.since : ""}><option value="">—</option>{briefs.map((one) => <option key={one.id} value={one.id}>{one.id} · {one.us} – {one.with} · {dayInWords(one.on, words)}</option>)}</select></label>}
        <PartyBox name="party" label={align.parties} value={asked.party} />
        <IssueChoice chosen={asked.issue} />
        <button type="submit">{align.show}</button>
      </form>
      {asked.since === "" ? <EmptyState says={align.leads.news} /> : error ? <ErrorNote error={error} again={() => void refetch()} /> : isPending || !data ? <Loading />
        : <>
          <p className="tools"><span>{align.statements(data.statements)}</span><a className="no-print" href={`/api/news.atom${said({ ...asked, ui: words.tongue })}`}>{align.feed}</a>{isBrief && <Link href={`/briefs/${asked.since}`}>{asked.since}</Link>}</p>
          {data.groups.length === 0 ? <EmptyState says={align.nothingNew} /> : data.groups.map((group) => <Group key={`${group.party} ${group.issue}`} group={group} />)}
        </>}
    </div>
  );
}

function Group({ group: { party, issue, statements } }: { readonly group: NewsGroup }): ReactElement {
  const words = useWords();
  const { align } = words;
  const nameOf = usePartyName();
  const late = new Set(statements.filter((one) => one.late).map(({ id }) => id));
  const about = issue === null ? align.noIssue : issueInWords(issue, words);
  return (
    <section className="align-part" aria-label={`${party === null ? align.nobody : nameOf(party)}, ${about}`}>
      <h2>{party === null ? <span className="soft">{align.nobody}</span> : <PartyChip party={party} />} {about}</h2>
      <QuotedList statements={statements} note={({ id }) => late.has(id) && <span>{align.late}</span>} />
    </section>
  );
}
