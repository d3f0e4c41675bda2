/** A fitted ensemble: what to expect of it, and what each model is for. */

import type { ResultOf } from "@gristmill/client";
import { Alert, Stack, Table } from "@mantine/core";
import { useMemo } from "react";

import { number } from "../parts/words.js";
import { type Bar, Bars, Facts, FilesOf, Lines, Part, Pictures, type Sample } from "./parts.js";

type Result = ResultOf<"ensemble", "fit">;

export default function Fitted({ result }: { result: Result }) {
  const { loss } = result;
  const beside = useMemo(
    () =>
      (
        [
          ["this ensemble", result.estimate],
          ["best single model", result.single_best],
          ["all alike", result.uniform],
        ] as const
      ).flatMap(([name, own]): Bar[] => {
        const found = own[loss];
        return found ? [{ name, value: found.value, low: found.low, high: found.high, marked: name === "this ensemble" }] : [];
      }),
    [result, loss],
  );
  const models = useMemo(
    (): Bar[] => result.models.slice(0, 40).map((own) => ({ name: own.name, value: own.weight ?? 0, marked: result.needed.includes(own.name) })),
    [result],
  );
  const curves = useMemo(
    (): Sample[] =>
      Object.entries(result.curves).flatMap(([name, own]) => own.updates.map((x, at) => ({ x, y: own.held_out[at] ?? NaN, of: name })).filter((sample) => Number.isFinite(sample.y))),
    [result],
  );
  const estimate = result.estimate[loss];
  return (
    <Stack>
      <Facts
        facts={[
          [`${loss}, cross-validated`, estimate?.value ?? "unknown", estimate ? `${number(estimate.low ?? NaN)} to ${number(estimate.high ?? NaN)}` : ""],
          ["method", result.method],
          ["models that are needed", result.needed.length, `of ${result.models.length}`],
          ["rows", result.rows],
        ]}
      />
      {result.doubts.map((own) => (
        <Alert key={own} color="yellow">
          {own}
        </Alert>
      ))}
      <FilesOf files={[["the ensemble, for predict", result.ensemble]]} />
      <Part title={`${loss} beside baselines`} about="less is better; lines are 95 % intervals">
        <Bars bars={beside} unit={loss} label={`${loss} of the ensemble and of baselines`} />
      </Part>
      <Part title="Weights of the models" about="means over rows; faint ones could be left out">
        <Bars bars={models} unit="mean weight" label="mean weight of each model" />
      </Part>
      {curves.length > 0 && (
        <Part title="Learning" about="loss on rows that are held out">
          <Lines samples={curves} x="updates" y="loss" label="held-out loss by updates" />
        </Part>
      )}
      <Part title="Models">
        <Table.ScrollContainer minWidth={480} mah={420}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Model</Table.Th>
                <Table.Th>Its own loss</Table.Th>
                <Table.Th>Weight</Table.Th>
                <Table.Th>… from row to row</Table.Th>
                <Table.Th>Loss without it</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.models.map((own) => (
                <Table.Tr key={own.name}>
                  <Table.Td>{own.name}</Table.Td>
                  <Table.Td>{number(own.loss)}</Table.Td>
                  <Table.Td>{own.weight === null || own.weight === undefined ? "" : number(own.weight)}</Table.Td>
                  <Table.Td>{own.weight_deviation === null || own.weight_deviation === undefined ? "" : `± ${number(own.weight_deviation)}`}</Table.Td>
                  <Table.Td>{number(own.loss_without)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Part>
      <Pictures ids={result.plots} />
    </Stack>
  );
}
