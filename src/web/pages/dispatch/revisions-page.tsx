import type { ReactElement } from "react";

export function RevisionsPage({ id }: { readonly id: string }): ReactElement {
  return <div className="page">{id}</div>;
}
