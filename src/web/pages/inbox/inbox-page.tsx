import type { ReactElement } from "react";

export function InboxPage(): ReactElement {
  return <div className="page" />;
}
