/** A meta-trained agent. */

import type { ResultOf } from "@gristmill/client";
import { Alert, Stack } from "@mantine/core";
import { useMemo } from "react";

import { number, seconds } from "../parts/words.js";
import { ByEpisode } from "./episodes.js";
import { Facts, FilesOf, Lines, Part, Pictures, type Sample } from "./parts.js";

type Result = ResultOf<"rl", "meta-train">;

export default function Agent({ result }: { result: Result }) {
  const curves = useMemo(
    (): Sample[] => result.curve.flatMap((own) => own.returns.map((y, episode) => ({ x: own.steps, y, of: `episode ${episode + 1}` }))),
    [result],
  );
  const ways = useMemo(() => ({ "likeliest actions": result.tested, sampled: result.tested_sampled }), [result]);
  return (
    <Stack>
      {result.diverged && <Alert color="red">The training diverged; the agent is that of the last good checkpoint.</Alert>}
      <Facts
        facts={[
          ["last episode's return on test tasks", result.tested.at(-1)?.returns.mean ?? "none"],
          ["success there", result.tested.at(-1)?.success?.mean ?? "not defined"],
          ["steps", result.steps, `${number(result.steps_per_second)} a second`],
          ["took", seconds(result.seconds), `${number(result.parameters)} parameters`],
        ]}
      />
      <FilesOf
        files={[
          ["the agent, for adapt and sessions", result.agent],
          ["history", result.history],
        ]}
      />
      <Part title="Return while training" about="by episode of the trial: what grows from the first to the last is adaptation">
        <Lines samples={curves} x="steps" y="return" label="return by training steps, a line an episode" />
      </Part>
      <Part title="On test tasks" about="with 95 % intervals">
        <ByEpisode ways={ways} what="returns" label="return" />
      </Part>
      {result.tested.some((own) => own.success) && (
        <Part title="Successes on test tasks">
          <ByEpisode ways={ways} what="success" label="success" />
        </Part>
      )}
      <Pictures ids={result.plots} />
    </Stack>
  );
}
