/** A search among pretrained models and ways to finetune them. */

import type { ResultOf } from "@gristmill/client";
import { Code, Stack, Table } from "@mantine/core";
import { useMemo } from "react";

import { type Configuration, Parallel } from "../charts/parallel.js";
import { number, seconds } from "../parts/words.js";
import { Facts, FilesOf, Lines, Part, Pictures, type Sample } from "./parts.js";

type Result = ResultOf<"hpo", "finetune-search">;

export default function Finetunings({ result }: { result: Result }) {
  const best = useMemo((): Sample[] => result.incumbents.map((own) => ({ x: own.seconds, y: own.score, of: "best so far" })), [result]);
  const tried = useMemo(
    (): Configuration[] => result.tried.flatMap((own) => (typeof own.score === "number" ? [{ score: own.score, values: { model: own.model, ...own.settings } }] : [])),
    [result],
  );
  return (
    <Stack>
      <Facts
        facts={[
          ["accuracy on rows set aside", result.test_score],
          ["the best", result.best.model, `after ${result.best.best_epoch} epochs`],
          ["ways that were tried", result.configurations, `${result.epochs} epochs in all; ended by ${result.ended_by}`],
          ["spent", seconds(result.spent_seconds), result.expected_seconds ? `${seconds(result.expected_seconds)} were expected` : ""],
        ]}
      />
      <FilesOf
        files={[
          ["the model", result.model],
          ["curves", result.curves],
          ["predictions, for an ensemble", result.predictions],
        ]}
      />
      <Part title="Best so far" about="accuracy on validation rows, by what was spent">
        <Lines samples={best} x="seconds" y="accuracy" label="best accuracy so far by seconds spent" />
      </Part>
      <Part title="Ways to finetune" about="a line for each that was tried, from setting to setting">
        <Parallel configurations={tried} score="accuracy" label="settings of what was tried" />
      </Part>
      <Part title="What was tried">
        <Table.ScrollContainer minWidth={640} mah={480}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Model</Table.Th>
                <Table.Th>Accuracy</Table.Th>
                <Table.Th>Epochs</Table.Th>
                <Table.Th>Took</Table.Th>
                <Table.Th>Ended</Table.Th>
                <Table.Th>Settings</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.tried.map((own, at) => (
                <Table.Tr key={at}>
                  <Table.Td>{own.model}</Table.Td>
                  <Table.Td>{own.score === null || own.score === undefined ? "" : number(own.score)}</Table.Td>
                  <Table.Td>{own.epochs}</Table.Td>
                  <Table.Td>{seconds(own.seconds)}</Table.Td>
                  <Table.Td>{own.ended}</Table.Td>
                  <Table.Td>
                    <Code>
                      {Object.entries(own.settings)
                        .map(([name, value]) => `${name} ${typeof value === "number" ? number(value) : String(value)}`)
                        .join(", ")}
                    </Code>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Part>
      <Pictures ids={result.plots} />
      <Part title="Its code" about="a program that loads the model and predicts">
        <Code block>{result.code}</Code>
      </Part>
    </Stack>
  );
}
