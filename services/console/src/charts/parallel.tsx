/** Parallel coordinates: an axis for each parameter, a line for each configuration, in the colour of its score. */

import { useMemo } from "react";

import { number } from "../parts/words.js";
import { Chart, Plot } from "./plot.js";

export interface Configuration {
  score: number;
  values: Record<string, unknown>;
}

/** Where a parameter's values lie on its axis, from 0 to 1, and which of them are named there. */
interface Axis {
  name: string;
  place: (value: unknown) => number | undefined;
  ticks: { at: number; text: string }[];
}

const LOG_FROM = 50; // times that the largest value is of the smallest
const LONGEST = 22; // characters of a name
const WIDEST = 130; // pixels from axis to axis

export function Parallel({ configurations, score, label }: { configurations: Configuration[]; score: string; label: string }) {
  const options = useMemo(() => {
    const axes = axesOf(configurations);
    const points = configurations.flatMap((own, of) =>
      axes.flatMap((axis, x) => {
        const y = axis.place(own.values[axis.name]);
        return y === undefined ? [] : [{ x, y, of, score: own.score, text: `${axis.name}: ${shown(own.values[axis.name])}\n${score}: ${number(own.score)}` }];
      }),
    );
    points.sort((one, other) => one.score - other.score); // the best are drawn last, on top
    const ticks = axes.flatMap((axis, x) => axis.ticks.map((own) => ({ x, y: own.at, text: own.text })));
    return (width: number) => ({
      width: Math.max(width, WIDEST * axes.length),
      height: 340,
      marginTop: 40,
      marginLeft: 12,
      marginRight: WIDEST,
      x: { axis: null, domain: [0, Math.max(1, axes.length - 1)] as [number, number] },
      y: { axis: null, domain: [0, 1] as [number, number] },
      color: { scheme: "viridis" as const, reverse: true, legend: true, label: score },
      marks: [
        Plot.ruleX(axes.map((_, x) => x), { strokeOpacity: 0.3 }),
        Plot.line(points, { x: "x", y: "y", z: "of", stroke: "score", strokeOpacity: 0.7, strokeWidth: 1.5, curve: "bump-x" }),
        Plot.text(ticks, { x: "x", y: "y", text: "text", textAnchor: "start", dx: 5, stroke: "var(--mantine-color-body)", fill: "currentColor" }),
        Plot.text(axes, { x: (_, at: number) => at, y: 1, text: (own: Axis) => cut(own.name.replaceAll("_", " ")), dy: -22, textAnchor: "start", fontWeight: 600 }),
        Plot.tip(points, Plot.pointer({ x: "x", y: "y", title: "text" })),
      ],
    });
  }, [configurations, score]);
  return <Chart options={options} label={label} />;
}

/** An axis for each parameter that is not the same everywhere. */
function axesOf(configurations: Configuration[]): Axis[] {
  const names = [...new Set(configurations.flatMap((own) => Object.keys(own.values)))];
  return names.flatMap((name) => {
    const values = configurations.map((own) => own.values[name]).filter((own) => own !== null && own !== undefined);
    if (new Set(values.map(shown)).size < 2) return [];
    return [values.every((own) => typeof own === "number") ? ofNumbers(name, values) : ofChoices(name, values)];
  });
}

function ofNumbers(name: string, values: number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const log = low > 0 && high / low > LOG_FROM;
  const scale = (value: number) => (log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low));
  return {
    name,
    place: (value) => (typeof value === "number" ? scale(value) : undefined),
    ticks: [low, high].map((own) => ({ at: scale(own), text: number(own) })),
  };
}

function ofChoices(name: string, values: unknown[]): Axis {
  const choices = [...new Set(values.map(shown))].sort();
  const place = (choice: string) => choices.indexOf(choice) / (choices.length - 1);
  return {
    name,
    place: (value) => (value === null || value === undefined ? undefined : place(shown(value))),
    ticks: choices.map((own) => ({ at: place(own), text: cut(own) })),
  };
}

function shown(value: unknown): string {
  return typeof value === "number" ? number(value) : String(value);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
