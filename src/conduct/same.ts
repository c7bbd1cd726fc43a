/** Whether two values of JSON say the same, whatever the order of their fields: a database keeps none. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one)) return one.length === (other as readonly unknown[]).length && one.every((part, index) => sameJson(part, (other as readonly unknown[])[index]));
  const [first, second] = [told(one), told(other)];
  return first.size === second.size && [...first].every(([name, value]) => second.has(name) && sameJson(value, second.get(name)));
}

/** The fields of an object that have a value: JSON has no undefined. */
const told = (value: object): ReadonlyMap<string, unknown> => new Map(Object.entries(value).filter(([, one]) => one !== undefined));
