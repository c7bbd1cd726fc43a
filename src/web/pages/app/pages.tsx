import { Component, lazy, Suspense, type ReactElement, type ReactNode } from "react";
import { Route, Switch } from "wouter";
import { ErrorNote, Loading, NotFound } from "../components/notes.js";

// Every page is fetched when somebody first goes there.
const Inbox = lazy(async () => ({ default: (await import("../inbox/inbox-page.js")).InboxPage }));
const Find = lazy(async () => ({ default: (await import("../find/find-page.js")).FindPage }));
const Dispatch = lazy(async () => ({ default: (await import("../dispatch/dispatch-page.js")).DispatchPage }));
const Revisions = lazy(async () => ({ default: (await import("../dispatch/revisions-page.js")).RevisionsPage }));
const Thing = lazy(async () => ({ default: (await import("../find/thing-page.js")).ThingPage }));

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
