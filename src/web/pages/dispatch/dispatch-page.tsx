import type { ReactElement } from "react";

export function DispatchPage({ id }: { readonly id: string }): ReactElement {
  return <div className="page">{id}</div>;
}
