import type { ReactElement } from "react";

export function ThingPage({ id }: { readonly id: string }): ReactElement {
  return <div className="page">{id}</div>;
}
