/** Requests that come through: what breaks on the way, or is refused for the moment, is tried again. */

import { RefusedError, UnreachableError, refused } from "./errors.js";

const FIRST_DELAY = 0.25;
const LONGEST_DELAY = 8;
const FOR_THE_MOMENT = new Set([429, 502, 503]); // others are, where `Retry-After` says so

export interface Options {
  /** Of the gateway or the embedded stack; default: where the page comes from, or http://localhost:8000. */
  url?: string;
  /** An API key. */
  key?: string | undefined;
  /** Seconds to wait for an answer, apart from those spent waiting for a job; default 30. */
  timeout?: number;
  /** Seconds in which things are tried again; 0: never; default 60. */
  patience?: number;
  fetch?: typeof fetch;
}

export interface Asked {
  body?: unknown;
  query?: Record<string, string | number | string[] | undefined | null>;
  headers?: Record<string, string>;
  /** Seconds that the answer may take longer, for what is under way to end. */
  wait?: number;
  signal?: AbortSignal | undefined;
}

export class Connection {
  readonly url: string;
  readonly timeout: number;
  private readonly patience: number;
  private readonly key: string | undefined;
  private readonly fetch: typeof fetch;

  constructor(options: Options) {
    const here = typeof location === "undefined" ? undefined : location.origin;
    this.url = (options.url ?? here ?? "http://localhost:8000").replace(/\/$/, "");
    this.timeout = options.timeout ?? 30;
    this.patience = options.patience ?? 60;
    this.key = options.key;
    this.fetch = options.fetch ?? ((...given) => globalThis.fetch(...given));
  }

  get headers(): Record<string, string> {
    return this.key ? { Authorization: `Bearer ${this.key}` } : {};
  }

  address(path: string, query: Asked["query"] = {}): string {
    const address = new URL(this.url + path);
    for (const [name, value] of Object.entries(query)) {
      for (const own of Array.isArray(value) ? value : [value]) {
        if (own !== undefined && own !== null) address.searchParams.append(name, String(own));
      }
    }
    return address.href;
  }

  /** What is answered, as JSON; undefined where nothing is. A POST is carried out once, however often it is tried. */
  async json<T>(method: string, path: string, asked: Asked = {}): Promise<T> {
    const headers: Record<string, string> = { ...this.headers, ...asked.headers };
    if (asked.body !== undefined) headers["Content-Type"] = "application/json";
    if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
    if (asked.wait) headers["Prefer"] = `wait=${Math.round(asked.wait)}`;
    const body = asked.body === undefined ? null : JSON.stringify(asked.body);
    const longest = 1000 * (this.timeout + (asked.wait ?? 0));
    const response = await this.through(
      () =>
        this.fetch(this.address(path, asked.query), {
          method,
          headers,
          body,
          signal: either(AbortSignal.timeout(longest), asked.signal),
        }),
      asked.signal,
    );
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** The answer of a request that may be repeated, if it is none that refuses it. */
  async through(send: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
    const deadline = now() + this.patience;
    for (let delay = FIRST_DELAY; ; delay = Math.min(2 * delay, LONGEST_DELAY)) {
      let error: UnreachableError | RefusedError;
      let pause = delay * (0.5 + Math.random() / 2);
      try {
        const response = await send();
        if (response.ok) return response;
        const refusal = await refused(response);
        if (refusal.retryAfter === undefined && !FOR_THE_MOMENT.has(refusal.status)) throw refusal;
        error = refusal;
        pause = refusal.retryAfter ?? pause;
      } catch (broken) {
        if (broken instanceof RefusedError || signal?.aborted) throw broken;
        error = new UnreachableError(`${this.url} cannot be reached: ${String(broken)}`, { cause: broken });
      }
      if (now() + pause > deadline) throw error;
      await sleep(pause, signal);
    }
  }

  /** As `fetch`, for requests that may be repeated. */
  readonly resilient = async (request: Request): Promise<Response> => {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    return this.through(() => this.fetch(request.clone(), { signal: AbortSignal.timeout(1000 * this.timeout) }));
  };

  /** A response whose body is read as it comes. */
  async stream(path: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const response = await this.fetch(this.address(path), {
      headers: { ...this.headers, ...headers },
      signal: signal ?? null,
    });
    if (!response.ok) throw await refused(response);
    return response;
  }
}

export function now(): number {
  return performance.now() / 1000;
}

/** Seconds of sleep, which an abort ends. */
export function sleep(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 1000 * seconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

function either(one: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other ? AbortSignal.any([one, other]) : one;
}
