import type { Transaction } from "kysely";
import { peopleTold } from "../../alignment/gather/told.js";
import type { Reading } from "../../model/reading.js";
import { recordId } from "../../model/record-id.js";
import { isKnown } from "../project/naming.js";
import type { Tables } from "../tables.js";
import { keepNameKeys } from "./people.js";
import { keepSketch } from "./texts.js";

/** Lets a dispatch be found by its words and its people by their names, as when it was gathered. For a record that is worked out anew. */
export async function keepKeys(tx: Transaction<Tables>, dispatch: number, reading: Reading, people: ReadonlyMap<string, number>): Promise<void> {
  await keepSketch(tx, dispatch, reading.text);
  await keepNameKeys(tx, peopleTold(reading, { isKnown, published: null }).flatMap(({ id, told }) => {
    const own = people.get(id);
    return own === undefined ? [] : [{ own, told: { ...told, id: recordId("person", own) } }];
  }));
}
