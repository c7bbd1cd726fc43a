import type { Amendment, AmendmentFault, Operation } from "./amendment.js";

/**
 * What an amendment and an amendment to it come to (T5). The second one's operations name paragraphs as the first one leaves them:
 * it may reword what that inserts or replaces, strike what that does to a paragraph, and add paragraphs behind those that it inserts.
 * Stretches count in the words that the first one proposes. Whatever lies beyond that is a fault.
 */
export function composed(parent: Amendment, child: Amendment): { readonly amendment: Amendment } | { readonly faults: readonly AmendmentFault[] } {
  if (child.base !== parent.base) return { faults: [{ code: "amendment/other-base", base: child.base }] };
  if (child.operations.length === 0) return { faults: [{ code: "amendment/nothing" }] };
  let operations: readonly Operation[] = parent.operations;
  for (const operation of child.operations) {
    const next = changed(operations, operation);
    if ("code" in next) return { faults: [next] };
    operations = next;
  }
  const sponsors = [...new Set([...parent.sponsors, child.by, ...child.sponsors])].filter((name) => name !== parent.by);
  return { amendment: { ...parent, id: `${parent.id}+${child.id}`, sponsors, operations } };
}

function changed(operations: readonly Operation[], operation: Operation): readonly Operation[] | AmendmentFault {
  switch (operation.does) {
    case "insert": {
      const { after, paragraph } = operation;
      const at = operations.findIndex((one) => one.does === "insert" && one.paragraph.id === after);
      if (at < 0) return { code: "amendment/beyond-parent", id: after ?? "" };
      if (operations.some((one) => one.does === "insert" && one.paragraph.id === paragraph.id)) return { code: "amendment/id-taken", id: paragraph.id };
      const anchor = operations[at] as Extract<Operation, { does: "insert" }>;
      return [...operations.slice(0, at + 1), { does: "insert", after: anchor.after, paragraph }, ...operations.slice(at + 1)];
    }
    case "replace": {
      const at = operations.findIndex((one) => (one.does === "insert" && one.paragraph.id === operation.target) || (one.does === "replace" && one.target === operation.target));
      const one = operations[at];
      if (one === undefined) return { code: "amendment/beyond-parent", id: operation.target };
      const proposed = one.does === "insert" ? one.paragraph.text : one.does === "replace" ? one.text : "";
      const stretch = operation.at ?? { start: 0, end: proposed.length };
      if (!(stretch.start >= 0 && stretch.start <= stretch.end && stretch.end <= proposed.length)) return { code: "amendment/outside", id: operation.target };
      const text = proposed.slice(0, stretch.start) + operation.text + proposed.slice(stretch.end);
      const other: Operation = one.does === "insert" ? { ...one, paragraph: { ...one.paragraph, text } } : { ...(one as Extract<Operation, { does: "replace" }>), text };
      return operations.map((old, i) => (i === at ? other : old));
    }
    case "delete": {
      const left = operations.filter((one) => (one.does === "insert" ? one.paragraph.id : one.target) !== operation.target);
      return left.length === operations.length ? { code: "amendment/beyond-parent", id: operation.target } : left;
    }
    case "move": return { code: "amendment/beyond-parent", id: operation.target };
  }
}
