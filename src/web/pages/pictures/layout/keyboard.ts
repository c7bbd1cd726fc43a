/** Where something one can come to stands in a picture: in which row, and how far along it. */
export interface Stop {
  readonly row: number;
  readonly along: number;
}

/**
 * The stop a key leads to from another. Stops stand row by row, each row in order. Left and right go through all of them, so that
 * nothing is out of reach; up and down go to the nearest of the next row; Home and End to the ends of the row, or with Ctrl of the picture.
 * Null for a key that leads nowhere.
 */
export function stopFor(stops: readonly Stop[], at: number, key: string, ctrl = false): number | null {
  const here = stops[at];
  if (!here) return null;
  const inRow = indexesOf(stops, here.row);
  switch (key) {
    case "ArrowRight": return Math.min(at + 1, stops.length - 1);
    case "ArrowLeft": return Math.max(at - 1, 0);
    case "ArrowDown": return nearest(stops, here, 1) ?? at;
    case "ArrowUp": return nearest(stops, here, -1) ?? at;
    case "Home": return ctrl ? 0 : inRow[0]!;
    case "End": return ctrl ? stops.length - 1 : inRow.at(-1)!;
    default: return null;
  }
}

/** The nearest stop of the nearest row before or behind that has any. */
function nearest(stops: readonly Stop[], here: Stop, way: 1 | -1): number | null {
  const rows = [...new Set(stops.map(({ row }) => row))].filter((row) => (row - here.row) * way > 0).sort((one, other) => (one - other) * way);
  const [row] = rows;
  if (row === undefined) return null;
  return indexesOf(stops, row).reduce((best, index) => (Math.abs(stops[index]!.along - here.along) < Math.abs(stops[best]!.along - here.along) ? index : best));
}

const indexesOf = (stops: readonly Stop[], row: number): number[] => stops.flatMap((stop, index) => (stop.row === row ? [index] : []));
