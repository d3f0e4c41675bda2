/** A pipeline search: how the best came about, the leaders, and what mattered. */

import type { ResultOf } from "@gristmill/client";
import { Code, Stack, Table } from "@mantine/core";
import { useMemo } from "react";

import { type Configuration, Parallel } from "../charts/parallel.js";
import { number, seconds } from "../parts/words.js";
import { type Bar, Bars, Facts, FilesOf, Lines, Part, Pictures, type Sample } from "./parts.js";

type Result = ResultOf<"hpo", "pipeline-search">;

export default function Pipelines({ result }: { result: Result }) {
  const best = useMemo(
    (): Sample[] => result.incumbents.flatMap((y, at) => (typeof y === "number" ? [{ x: result.spent[at] ?? 0, y, of: "best so far" }] : [])),
    [result],
  );
  const leaders = useMemo((): Configuration[] => result.leaders.map((own) => ({ score: own.score, values: own.pipeline })), [result]);
  const importance = useMemo(
    (): Bar[] => Object.entries(result.importance).map(([name, value]) => ({ name, value })).sort((one, other) => other.value - one.value),
    [result],
  );
  const stages = Object.keys(result.best.pipeline);
  return (
    <Stack>
      <Facts
        facts={[
          [`${result.metric} on rows set aside`, result.test_score, `${number(result.test_rows)} rows`],
          ["a random forest by default", result.reference_score ?? "none"],
          ["cross-validated", result.best.score, `± ${number(result.best.deviation)}`],
          ["pipelines", result.evaluations, `${result.failed} failed; ended by ${result.ended_by}`],
        ]}
      />
      <FilesOf
        files={[
          ["the pipeline, for predict-pipeline", result.pipeline],
          ["history", result.history],
          ["predictions, for an ensemble", result.predictions],
        ]}
      />
      <Part title="Best so far" about={`${result.metric}, cross-validated, by what evaluations had cost`}>
        <Lines samples={best} x="seconds of evaluations" y={result.metric} label="best score so far by seconds of evaluations" />
      </Part>
      <Part title="What leaders are made of" about="a line for each of the best pipelines, from stage to stage">
        <Parallel configurations={leaders} score={result.metric} label="the leaders' choices by stage" />
      </Part>
      <Part title="Leaders">
        <Table.ScrollContainer minWidth={700} mah={420}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Score</Table.Th>
                <Table.Th>Took</Table.Th>
                {stages.map((own) => (
                  <Table.Th key={own}>{own.replaceAll("_", " ")}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.leaders.map((own) => (
                <Table.Tr key={own.number}>
                  <Table.Td>
                    {number(own.score)} ± {number(own.deviation)}
                  </Table.Td>
                  <Table.Td>{seconds(own.seconds)}</Table.Td>
                  {stages.map((stage) => (
                    <Table.Td key={stage}>
                      <Code>{own.pipeline[stage]}</Code>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Part>
      {importance.length > 0 && (
        <Part title="What mattered" about="share of the variance of scores">
          <Bars bars={importance} unit="importance" label="importance of the pipeline's stages" />
        </Part>
      )}
      <Pictures ids={result.plots} />
      <Part title="Its code" about="a program that builds and fits it with scikit-learn alone">
        <Code block>{result.code}</Code>
      </Part>
    </Stack>
  );
}
