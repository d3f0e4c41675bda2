/** What is on the server, as React sees it. */

import type { Event, JobView } from "@gristmill/client";
import { useCallback, useEffect, useRef, useState } from "react";

import { mill } from "./mill.js";

export interface Loaded<T> {
  value: T | undefined;
  error: Error | undefined;
  again: () => void;
}

/** What `load` comes to, anew whenever `keys` change, and every so many milliseconds while the page can be seen. */
export function useLoaded<T>(load: () => Promise<T>, keys: unknown[], every?: number): Loaded<T> {
  const [state, set] = useState<{ value?: T; error?: Error }>({});
  const newest = useRef(0);
  const again = useCallback(() => {
    const turn = ++newest.current;
    load().then(
      (value) => turn === newest.current && set({ value }),
      (error: unknown) => turn === newest.current && set((old) => ({ ...old, error: error as Error })),
    );
    // eslint-disable-next-line -- `load` is made anew each time; what it depends on is in `keys`
  }, keys);
  useEffect(() => {
    set({});
    again();
    if (every === undefined) return;
    const timer = setInterval(() => document.visibilityState === "visible" && again(), every);
    return () => clearInterval(timer);
  }, [again, every]);
  return { value: state.value, error: state.error, again };
}

/** A file's content as an address in this page, and its media type; it is fetched with the key. */
export function useContent(id: string): { address: string; type: string } | undefined {
  const [found, setFound] = useState<{ address: string; type: string }>();
  useEffect(() => {
    let address = "";
    const ends = new AbortController();
    mill
      .content(id, { signal: ends.signal })
      .then((response) => response.blob())
      .then(
        (blob) => {
          address = URL.createObjectURL(blob);
          setFound({ address, type: blob.type });
        },
        () => undefined,
      );
    return () => {
      ends.abort();
      if (address) URL.revokeObjectURL(address);
    };
  }, [id]);
  return found;
}

export interface Followed {
  job: JobView | undefined;
  events: Event[];
  error: Error | undefined;
  /** Whether the stream of events is there; it comes back by itself. */
  connected: boolean;
  again: () => void;
}

/** A job and all that has happened to it, as it happens. */
export function useJob(id: string): Followed {
  const [events, setEvents] = useState<Event[]>([]);
  const [connected, setConnected] = useState(true);
  const { value: job, error, again } = useLoaded(async () => (await mill.job(id)).view, [id]);
  const begun = job !== undefined;
  useEffect(() => {
    if (!begun) return;
    const ends = new AbortController();
    setEvents([]);
    void follow(id, ends.signal, (own) => setEvents((old) => [...old, ...own]), setConnected).then(again, () => undefined);
    return () => ends.abort();
  }, [id, begun, again]);
  const last = events.at(-1)?.type;
  useEffect(() => {
    if (last && last !== "progress") again();
  }, [last, again]);
  return { job, events, error, connected, again };
}

/** Events come by the hundred at first: they are handed on together. */
async function follow(
  id: string,
  signal: AbortSignal,
  tell: (events: Event[]) => void,
  connected: (is: boolean) => void,
): Promise<void> {
  const job = await mill.job(id);
  let waiting: Event[] = [];
  const flush = () => {
    if (waiting.length && !signal.aborted) tell(waiting);
    waiting = [];
  };
  for await (const event of job.events({ signal, onConnection: connected })) {
    waiting.push(event);
    if (waiting.length === 1) setTimeout(flush, 50);
  }
  flush();
}
