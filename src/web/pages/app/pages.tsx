import { Component, lazy, Suspense, type ReactElement, type ReactNode } from "react";
import { Redirect, Route, Switch } from "wouter";
import { decoded } from "./addresses.js";
import { ErrorNote, Loading, NotFound } from "../components/notes.js";

// Every page is fetched when somebody first goes there.
const Inbox = lazy(async () => ({ default: (await import("../inbox/inbox-page.js")).InboxPage }));
const Find = lazy(async () => ({ default: (await import("../find/find-page.js")).FindPage }));
const Dispatch = lazy(async () => ({ default: (await import("../dispatch/dispatch-page.js")).DispatchPage }));
const Revisions = lazy(async () => ({ default: (await import("../dispatch/revisions-page.js")).RevisionsPage }));
const Thing = lazy(async () => ({ default: (await import("../find/thing-page.js")).ThingPage }));
const Party = lazy(async () => ({ default: (await import("../party/party-page.js")).PartyPage }));
const Person = lazy(async () => ({ default: (await import("../person/person-page.js")).PersonPage }));
const Exchange = lazy(async () => ({ default: (await import("../exchange/exchange-page.js")).ExchangePage }));
const Compare = lazy(async () => ({ default: (await import("../compare/compare-page.js")).ComparePage }));
const Positions = lazy(async () => ({ default: (await import("../positions/positions-page.js")).PositionsPage }));
const NewsSince = lazy(async () => ({ default: (await import("../news/news-page.js")).NewsPage }));
const Briefs = lazy(async () => ({ default: (await import("../brief/briefs-page.js")).BriefsPage }));
const Brief = lazy(async () => ({ default: (await import("../brief/brief-page.js")).BriefPage }));
const Commitments = lazy(async () => ({ default: (await import("../commitments/commitments-page.js")).CommitmentsPage }));
const Files = lazy(async () => ({ default: (await import("../files/files-page.js")).FilesPage }));
const File = lazy(async () => ({ default: (await import("../files/file-page.js")).FilePage }));
const SettleList = lazy(async () => ({ default: (await import("../settle/list-page.js")).SettleListPage }));
const Procedure = lazy(async () => ({ default: (await import("../settle/procedure-page.js")).ProcedurePage }));
const Drafts = lazy(async () => ({ default: (await import("../drafting/drafts-page.js")).DraftsPage }));
const Draft = lazy(async () => ({ default: (await import("../drafting/draft-page.js")).DraftPage }));
const AgreedLanguage = lazy(async () => ({ default: (await import("../drafting/language-page.js")).LanguagePage }));
const Exchanges = lazy(async () => ({ default: (await import("../exchanges/exchanges-page.js")).ExchangesPage }));
const Conducted = lazy(async () => ({ default: (await import("../exchanges/conducted-page.js")).ConductedPage }));
const Notes = lazy(async () => ({ default: (await import("../notes/notes-page.js")).NotesPage }));
const Readout = lazy(async () => ({ default: (await import("../readout/readout-page.js")).ReadoutPage }));
const Pictures = lazy(async () => ({ default: (await import("../pictures/pictures-page.js")).PicturesPage }));
const SignIn = lazy(async () => ({ default: (await import("../sign-in/sign-in-page.js")).SignInPage }));
const Invited = lazy(async () => ({ default: (await import("../sign-in/invited-page.js")).InvitedPage }));
const Account = lazy(async () => ({ default: (await import("../account/account-page.js")).AccountPage }));
const People = lazy(async () => ({ default: (await import("../people/people-page.js")).PeoplePage }));

/** Which page is shown under which address. */
export function Pages(): ReactElement {
  return (
    <Mishap>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/"><Inbox /></Route>
          <Route path="/find"><Find /></Route>
          <Route path="/dispatch/:id">{({ id }) => <Dispatch key={id} id={id} />}</Route>
          <Route path="/dispatch/:id/revisions">{({ id }) => <Revisions key={id} id={id} />}</Route>
          <Route path="/things/:id">{({ id }) => <Thing key={id} id={id} />}</Route>
          <Route path="/party/:id">{({ id }) => <Party key={id} id={decoded(id)} />}</Route>
          <Route path="/person/:id">{({ id }) => <Person key={id} id={id} />}</Route>
          <Route path="/exchange/:id">{({ id }) => <Exchange key={id} id={id} />}</Route>
          <Route path="/compare/:a/:b">{({ a, b }) => <Compare key={`${a} ${b}`} a={decoded(a)} b={decoded(b)} />}</Route>
          <Route path="/drafts"><Drafts /></Route>
          <Route path="/drafts/:id">{({ id }) => <Draft key={id} id={id} />}</Route>
          <Route path="/language"><AgreedLanguage /></Route>
          <Route path="/positions"><Positions /></Route>
          <Route path="/news"><NewsSince /></Route>
          <Route path="/briefs"><Briefs /></Route>
          <Route path="/briefs/:id">{({ id }) => <Brief key={id} id={id} />}</Route>
          <Route path="/commitments"><Commitments /></Route>
          <Route path="/files"><Files /></Route>
          <Route path="/files/:id">{({ id }) => <File key={id} id={id} />}</Route>
          <Route path="/settle"><SettleList /></Route>
          <Route path="/settle/:id">{({ id }) => <Procedure key={id} id={id} />}</Route>
          <Route path="/exchanges"><Exchanges /></Route>
          <Route path="/exchanges/:id">{({ id }) => <Conducted key={id} id={id} />}</Route>
          <Route path="/exchanges/:id/notes">{({ id }) => <Notes key={id} id={id} />}</Route>
          <Route path="/exchanges/:id/readout">{({ id }) => <Readout key={id} id={id} />}</Route>
          <Route path="/pictures"><Redirect to="/pictures/timeline" replace /></Route>
          <Route path="/pictures/:kind">{({ kind }) => <Pictures key={kind} kind={kind} />}</Route>
          <Route path="/sign-in"><SignIn /></Route>
          <Route path="/invited"><Invited /></Route>
          <Route path="/account"><Account /></Route>
          <Route path="/people"><People /></Route>
          <Route><NotFound /></Route>
        </Switch>
      </Suspense>
    </Mishap>
  );
}

/** A fault of one page leaves the frame standing. Only a class can catch one (React). */
class Mishap extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }
  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <ErrorNote error={this.state.error} again={() => location.reload()} />;
  }
}
