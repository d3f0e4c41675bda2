import { Button, Group } from "@mantine/core";
import { useState } from "react";

/** Where one is in a list that is shown page by page. */
export function usePages() {
  const [cursors, setCursors] = useState<string[]>([]);
  return {
    /** Of the page that is shown; undefined: the newest. */
    cursor: cursors.at(-1),
    newer: cursors.length ? () => setCursors(cursors.slice(0, -1)) : undefined,
    older: (next: string) => setCursors([...cursors, next]),
    restart: () => setCursors([]),
  };
}

export function Pager({ pages, next }: { pages: ReturnType<typeof usePages>; next: string | null | undefined }) {
  return (
    <Group>
      <Button variant="default" disabled={!pages.newer} onClick={pages.newer}>
        Newer
      </Button>
      <Button variant="default" disabled={!next} onClick={() => next && pages.older(next)}>
        Older
      </Button>
    </Group>
  );
}
