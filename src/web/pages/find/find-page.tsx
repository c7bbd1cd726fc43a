import type { ReactElement } from "react";

export function FindPage(): ReactElement {
  return <div className="page" />;
}
