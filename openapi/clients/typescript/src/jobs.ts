/** A job as it is seen from outside: waited for, followed, cancelled; its result and its files. */

import { type Connection, Patience, now, part, pieces } from "./connection.js";
import { GristmillError, JobCancelledError, JobFailedError, JobTimeoutError, RefusedError, UnreachableError } from "./errors.js";
import type { Event, FileSummary, JobView, Status } from "./types.js";

const ENDED: ReadonlySet<string> = new Set(["succeeded", "failed", "cancelled"]);
const LONGEST_WAIT = 30; // seconds, at once: less than what proxies let pass

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
    if (this.status === "succeeded") {
      if (!this.view.result && this.view.result_file) throw new GristmillError(`The result of ${this.id} is large, and was not fetched yet: refresh it.`);
      return withNaN(this.view.result, this.view.non_finite ?? []) as Result;
    }
    if (this.status === "cancelled") throw new JobCancelledError(this.view);
    if (this.ended) throw new JobFailedError(this.view);
    throw new GristmillError(`${this.id} is still ${this.status}: wait for it.`);
  }

  /** Ask how it is now, or after at most `wait` seconds, if it has not ended before. */
  async refresh(wait = 0, signal?: AbortSignal): Promise<this> {
    const view = await this.connection.json<JobView<Result>>("GET", `/v1/jobs/${part(this.id)}`, { wait, signal });
    if (view.status === "succeeded" && !view.result && view.result_file) {
      view.result = await this.connection.json<Result>("GET", `/v1/files/${part(view.result_file)}/content`, { signal });
    }
    this.view = view;
    return this;
  }

  /** Until it has ended. Throws JobFailedError, JobCancelledError. */
  async wait({ timeout, onEvent, signal }: Waiting = {}): Promise<this> {
    const deadline = timeout === undefined ? Infinity : now() + timeout;
    if (onEvent) {
      const late = timeout === undefined ? [] : [AbortSignal.timeout(1000 * timeout)];
      const ends = AbortSignal.any([...late, ...(signal ? [signal] : [])]);
      try {
        for await (const event of this.events({ signal: ends })) onEvent(event);
      } catch (error) {
        if (signal?.aborted || !ends.aborted) throw error;
      }
    }
    while (!this.ended) {
      await this.refresh(Math.max(0, Math.ceil(Math.min(LONGEST_WAIT, deadline - now()))), signal);
      if (!this.ended && now() >= deadline) throw new JobTimeoutError(`${this.id} is still ${this.status}.`);
    }
    if (this.status === "succeeded" && !this.view.result) await this.refresh(0, signal);
    void this.result;
    return this;
  }

  /** What happens to it, as it happens, until it has ended; goes on where it was when the connection breaks. */
  async *events({ after = 0, signal, onConnection }: Following = {}): AsyncGenerator<Event> {
    const patience = new Patience(this.connection.patience);
    for (;;) {
      const hadEnded = this.ended;
      try {
        const headers = { Accept: "text/event-stream", "Last-Event-ID": String(after) };
        const response = await this.connection.stream(`/v1/jobs/${part(this.id)}/events`, headers, signal);
        onConnection?.(true);
        for await (const line of lines(response)) {
          patience.renew();
          if (!line.startsWith("data: ")) continue;
          const event = JSON.parse(line.slice("data: ".length)) as Event;
          after = event.seq;
          yield event;
          if (ENDED.has(event.type)) return;
        }
        if (hadEnded) return; // all that there was is known
      } catch (problem) {
        const error = signal?.aborted ? problem : this.connection.told(problem);
        if (!(error instanceof UnreachableError || (error instanceof RefusedError && error.momentary))) throw error;
        onConnection?.(false);
        await patience.pause(error, signal);
      }
      await this.refresh(0, signal);
    }
  }

  /** Ask it to stop. */
  async cancel(): Promise<this> {
    this.view = await this.connection.json("POST", `/v1/jobs/${part(this.id)}/cancel`);
    return this;
  }

  /** The same again, as a new job. */
  async resubmit(): Promise<Job<Result>> {
    return new Job(this.connection, await this.connection.json<JobView<Result>>("POST", `/v1/jobs/${part(this.id)}/resubmit`));
  }

  /** Forget a job that has ended, and what it made. */
  async delete(): Promise<void> {
    await this.connection.json("DELETE", `/v1/jobs/${part(this.id)}`);
  }

  /** That it made. */
  async files(): Promise<FileSummary[]> {
    return (await this.connection.json<{ items: FileSummary[] }>("GET", `/v1/jobs/${part(this.id)}/files`)).items;
  }
}

async function* lines(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces(response)) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts.map((line) => line.replace(/\r$/, ""));
  }
}

/** Numbers that are null in JSON, since they are not finite, are NaN. */
function withNaN(result: unknown, pointers: readonly string[]): unknown {
  const found = structuredClone(result);
  for (const pointer of pointers) {
    const steps = pointer.split("/").slice(1);
    const last = steps.pop() ?? "";
    const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], found);
    (place as Record<string, unknown>)[last] = NaN;
  }
  return found;
}
