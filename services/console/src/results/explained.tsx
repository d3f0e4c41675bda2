/** A model that explains itself: beside other learners, what matters, and why it says what it says of a row. */

import type { AnswerOf, ResultOf } from "@gristmill/client";
import { Button, Group, Loader, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";

import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { ProblemAlert } from "../parts/problem.js";
import { number } from "../parts/words.js";
import { type Bar, Bars, Facts, FilesOf, Lines, Part, Pictures, type Sample } from "./parts.js";

type Result = ResultOf<"explain", "train-imn">;
type Row = AnswerOf<"explain", "explain">["rows"][number];

const MOST = 15; // features that are drawn

export default function Explained({ result }: { result: Result }) {
  const learners = useMemo(
    (): Bar[] =>
      result.learners.flatMap((own) => {
        const score = own.scores[result.metric];
        return score ? [{ name: own.learner, value: score.value, low: score.low, high: score.high, marked: own.learner === "imn" }] : [];
      }),
    [result],
  );
  const features = useMemo((): Bar[] => importances(result.features), [result]);
  const curve = useMemo(
    (): Sample[] =>
      (["training", "held_out"] as const).flatMap((name) => (result.curve?.[name] ?? []).map((y, at) => ({ x: at + 1, y, of: name.replace("_", " ") }))),
    [result],
  );
  const own = result.learners.find((learner) => learner.learner === "imn")?.scores[result.metric];
  return (
    <Stack>
      <Facts
        facts={[
          [result.metric, own?.value ?? "unknown", own ? `${number(own.low ?? NaN)} to ${number(own.high ?? NaN)}` : ""],
          ["holds nearby", result.local_fidelity ?? "no numbers", "share of what small changes do; 1: all"],
          ["stability", result.stability ?? "unknown", "of explanations from fold to fold"],
          ["rows", result.rows, result.duplicates ? `${result.duplicates} are there twice` : ""],
        ]}
      />
      <FilesOf
        files={[
          ["the model, for explain", result.model],
          ["predictions, for an ensemble", result.predictions],
        ]}
      />
      <Part title={`${result.metric} beside other learners`} about="cross-validated, with 95 % intervals">
        <Bars bars={learners} unit={result.metric} label={`${result.metric} of the learners`} />
      </Part>
      <Part title="What matters" about="mean size of a column's contributions">
        <Bars bars={features} unit="contribution" label="importance of columns" />
      </Part>
      <Ask model={result.model} />
      {curve.length > 0 && (
        <Part title="Learning">
          <Lines samples={curve} x="epoch" y="loss" label="loss by epoch" />
        </Part>
      )}
      <Pictures ids={result.plots} />
    </Stack>
  );
}

export function importances(features: Result["features"]): Bar[] {
  return features
    .map((own) => {
      const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
      return { name: own.feature, value: sum(own.size), low: sum(own.low), high: sum(own.high) };
    })
    .sort((one, other) => other.value - one.value)
    .slice(0, MOST);
}

/** Why does it say what it says of this row? Columns that are left empty are not known. */
function Ask({ model }: { model: string }) {
  const { value: about, error } = useLoaded(() => mill.call("explain", "describe", { model }), [model]);
  const [values, setValues] = useState<Record<string, string>>({});
  const [answer, setAnswer] = useState<AnswerOf<"explain", "explain">>();
  const [failed, setFailed] = useState<Error>();
  if (error) return <ProblemAlert error={error} title="The model cannot be asked" />;
  if (!about) return <Loader role="status" aria-label="loading" />;
  const names = Object.keys(about.columns);
  const ask = () => {
    setFailed(undefined);
    const columns = Object.fromEntries(
      names.map((name) => {
        const given = values[name]?.trim() ?? "";
        return [name, [given === "" ? null : about.columns[name] === "numbers" ? Number(given) : given]];
      }),
    );
    mill.call("explain", "explain", { model, columns, most: MOST, trust: true }).then(setAnswer, setFailed);
  };
  const row = answer?.rows[0];
  return (
    <Part title="Why, of one row?" about="what is left empty is not known">
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3, lg: 4 }} spacing="xs">
        {names.map((name) => (
          <TextInput key={name} label={name} description={about.columns[name]} size="xs" value={values[name] ?? ""} onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })} />
        ))}
      </SimpleGrid>
      <Group mt="xs">
        <Button onClick={ask}>Explain</Button>
      </Group>
      {failed && <ProblemAlert error={failed} title="It cannot be explained" />}
      {row && answer && <Reasons row={row} outputs={answer.output_names} />}
    </Part>
  );
}

function Reasons({ row, outputs }: { row: Row; outputs: string[] }) {
  const chosen = Math.max(0, outputs.indexOf(String(row.prediction)));
  const bars = useMemo((): Bar[] => Object.entries(row.contributions).map(([name, own]) => ({ name, value: own[chosen] ?? 0 })), [row, chosen]);
  return (
    <Stack gap={4}>
      <Text>
        It says <b>{typeof row.prediction === "number" ? number(row.prediction) : row.prediction}</b>
        {row.probabilities ? `, with probability ${number(Math.max(...row.probabilities))}` : ""}. {number(row.outputs[chosen] ?? 0)} = {number(row.base[chosen] ?? 0)} + what
        the columns contribute{outputs.length > 1 || row.probabilities ? ` to the logit of ${outputs[chosen]}` : ""}:
      </Text>
      <Bars bars={bars} unit="contribution" label="contributions of the columns to this prediction" />
      {row.warnings.map((own) => (
        <Text key={own} size="sm" c="orange">
          {own}
        </Text>
      ))}
    </Stack>
  );
}
