import type { ReactElement } from "react";
import type { Shape } from "./in-words.js";

/** One mark of a time line, around a place. All shapes have about the same area. */
export function Mark({ shape, x, y, size, hollow = false }: { readonly shape: Shape; readonly x: number; readonly y: number; readonly size: number; readonly hollow?: boolean }): ReactElement {
  const look = hollow ? "mark-hollow" : "mark-full";
  if (shape === "circle") return <circle className={look} cx={x} cy={y} r={size} />;
  if (shape === "square") return <rect className={look} x={x - size * 0.88} y={y - size * 0.88} width={size * 1.76} height={size * 1.76} />;
  return <path className={look} d={outline(corners[shape], x, y, size)} />;
}

const turn = (degrees: number, far: number): readonly [number, number] => [far * Math.sin((degrees * Math.PI) / 180), -far * Math.cos((degrees * Math.PI) / 180)];
const corners: { readonly [shape in "hexagon" | "triangle" | "diamond"]: readonly (readonly [number, number])[] } = {
  hexagon: [30, 90, 150, 210, 270, 330].map((degrees) => turn(degrees, 1.12)),
  triangle: [0, 120, 240].map((degrees) => turn(degrees, 1.4)),
  diamond: [0, 90, 180, 270].map((degrees) => turn(degrees, 1.3)),
};

const outline = (points: readonly (readonly [number, number])[], x: number, y: number, size: number): string =>
  `M${points.map(([dx, dy]) => `${(x + dx * size).toFixed(2)} ${(y + dy * size).toFixed(2)}`).join("L")}Z`;
