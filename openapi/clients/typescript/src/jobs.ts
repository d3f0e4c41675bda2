/** A job as it is seen from outside: waited for, followed, cancelled; its result and its files. */

import { type Connection, now, sleep } from "./connection.js";
import { GristmillError, JobCancelledError, JobFailedError, RefusedError } from "./errors.js";
import type { Event, FileSummary, JobView, Status } from "./types.js";

const ENDED: ReadonlySet<string> = new Set(["succeeded", "failed", "cancelled"]);
const LONGEST_WAIT = 60;

export interface Waiting {
  /** Seconds, after which waiting is given up; the job goes on. */
  timeout?: number;
  /** Called with every event, as it happens. */
  onEvent?: (event: Event) => void;
  signal?: AbortSignal;
}

export interface Following {
  /** Number (`seq`) of the last event that is known. */
  after?: number;
  signal?: AbortSignal | undefined;
  /** Told whenever the stream breaks, and when it is there again. */
  onConnection?: (connected: boolean) => void;
}

export class Job<Result = unknown> {
  constructor(
    private readonly connection: Connection,
    /** Its state when it was last asked for. */
    public view: JobView<Result>,
  ) {}

  get id(): string {
    return this.view.id;
  }

  get status(): Status {
    return this.view.status;
  }

  get ended(): boolean {
    return ENDED.has(this.status);
  }

  /** What came of a job that succeeded. Throws JobFailedError where nothing did. */
  get result(): Result {
    if (this.status === "succeeded") return this.view.result as Result;
    if (this.status === "cancelled") throw new JobCancelledError(this.view);
    if (this.ended) throw new JobFailedError(this.view);
    throw new GristmillError(`${this.id} is still ${this.status}: wait for it.`);
  }

  /** Ask how it is now, or after at most `wait` seconds, if it has not ended before. */
  async refresh(wait = 0, signal?: AbortSignal): Promise<this> {
    const view = await this.connection.json<JobView<Result>>("GET", `/v1/jobs/${this.id}`, { wait, signal });
    if (view.status === "succeeded" && !view.result && view.result_file) {
      view.result = await this.connection.json<Result>("GET", `/v1/files/${view.result_file}/content`, { signal });
    }
    this.view = view;
    return this;
  }

  /** Until it has ended. Throws JobFailedError, JobCancelledError. */
  async wait({ timeout, onEvent, signal }: Waiting = {}): Promise<this> {
    const deadline = timeout === undefined ? Infinity : now() + timeout;
    if (onEvent) {
      const ends = timeout === undefined ? signal : AbortSignal.any([AbortSignal.timeout(1000 * timeout), ...(signal ? [signal] : [])]);
      try {
        for await (const event of this.events({ signal: ends })) onEvent(event);
      } catch (error) {
        if (signal?.aborted || !ends?.aborted) throw error;
      }
    }
    while (!this.ended) {
      await this.refresh(Math.max(0, Math.min(LONGEST_WAIT, deadline - now())), signal);
      if (!this.ended && now() >= deadline) throw new GristmillError(`${this.id} is still ${this.status}.`);
    }
    if (this.status === "succeeded" && !this.view.result) await this.refresh(0, signal);
    void this.result;
    return this;
  }

  /** What happens to it, as it happens, until it has ended; goes on where it was when the connection breaks. */
  async *events({ after = 0, signal, onConnection }: Following = {}): AsyncGenerator<Event> {
    for (;;) {
      try {
        const headers = { Accept: "text/event-stream", "Last-Event-ID": String(after) };
        const response = await this.connection.stream(`/v1/jobs/${this.id}/events`, headers, signal);
        onConnection?.(true);
        for await (const line of lines(response)) {
          if (!line.startsWith("data: ")) continue;
          const event = JSON.parse(line.slice("data: ".length)) as Event;
          after = event.seq;
          yield event;
          if (ENDED.has(event.type)) return;
        }
      } catch (error) {
        if (error instanceof RefusedError || signal?.aborted) throw error;
        onConnection?.(false);
        await sleep(1, signal);
      }
      try {
        if ((await this.refresh(0, signal)).ended) return;
      } catch (error) {
        if (error instanceof RefusedError || signal?.aborted) throw error;
      }
    }
  }

  /** Ask it to stop. */
  async cancel(): Promise<this> {
    this.view = await this.connection.json("POST", `/v1/jobs/${this.id}/cancel`);
    return this;
  }

  /** The same again, as a new job. */
  async resubmit(): Promise<Job<Result>> {
    return new Job(this.connection, await this.connection.json<JobView<Result>>("POST", `/v1/jobs/${this.id}/resubmit`));
  }

  /** Forget a job that has ended, and what it made. */
  async delete(): Promise<void> {
    await this.connection.json("DELETE", `/v1/jobs/${this.id}`);
  }

  /** That it made. */
  async files(): Promise<FileSummary[]> {
    return (await this.connection.json<{ items: FileSummary[] }>("GET", `/v1/jobs/${this.id}/files`)).items;
  }
}

async function* lines(response: Response): AsyncGenerator<string> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + value).split("\n");
      rest = parts.pop() ?? "";
      yield* parts.map((line) => line.replace(/\r$/, ""));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
