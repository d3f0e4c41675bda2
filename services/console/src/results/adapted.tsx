/** A trained agent on new tasks. */

import type { ResultOf } from "@gristmill/client";
import { Stack, Text } from "@mantine/core";
import { useMemo } from "react";

import { Picture } from "../pages/file.js";
import { ByEpisode } from "./episodes.js";
import { Facts, FilesOf, Part, Pictures } from "./parts.js";

type Result = ResultOf<"rl", "adapt">;

export default function Adapted({ result }: { result: Result }) {
  const ways = useMemo(
    () => ({ "likeliest actions": result.greedy, sampled: result.sampled, "without memory": result.without_memory }),
    [result],
  );
  const [first, last] = [result.greedy[0], result.greedy.at(-1)];
  return (
    <Stack>
      <Facts
        facts={[
          ["first episode's return", first?.returns.mean ?? "none"],
          ["last episode's return", last?.returns.mean ?? "none"],
          ["success in the last", last?.success?.mean ?? "not defined"],
          ["tasks", result.tasks, result.algorithm],
        ]}
      />
      <FilesOf files={[["trajectories", result.trajectories]]} />
      <Part title="Return by episode" about="nothing is trained here: what grows is what the agent remembers">
        <ByEpisode ways={ways} what="returns" label="return" />
      </Part>
      {result.greedy.some((own) => own.success) && (
        <Part title="Success by episode">
          <ByEpisode ways={ways} what="success" label="success" />
        </Part>
      )}
      {result.video && (
        <Part title="A trial">
          <Picture id={result.video} name="a trial" />
        </Part>
      )}
      {result.no_video && <Text c="dimmed">{result.no_video}</Text>}
      <Pictures ids={result.plots} />
    </Stack>
  );
}
