/** Requests that come through: what breaks on the way, or is refused for the moment, is tried again. */

import { GristmillError, RefusedError, UnreachableError, refused } from "./errors.js";

const FIRST_DELAY = 0.25;
const LONGEST_DELAY = 8;
const SILENCE = 60; // seconds, in which a stream says something
const WORTHWHILE = [500, 504]; // to ask again for, where asking changes nothing: servers that restart

export interface Options {
  /** Of the gateway or the embedded stack; default: in a browser where the page comes from, in Node GRISTMILL_URL or http://localhost:8000. */
  url?: string | undefined;
  /** An API key; default: in Node GRISTMILL_KEY. */
  key?: string | undefined;
  /** Seconds to wait for an answer, apart from those spent waiting for a job; default 120. */
  timeout?: number;
  /** Seconds from a first failure on in which things are tried again; 0: never; default 60. */
  patience?: number;
  fetch?: typeof fetch;
}

export interface Asked {
  body?: unknown;
  query?: Record<string, string | number | string[] | undefined | null>;
  /** Seconds that the answer may take longer, for what is under way to end. */
  wait?: number;
  signal?: AbortSignal | undefined;
  /** Whether it may be tried again; default: yes. */
  repeatable?: boolean;
  /** The idempotency key of a POST; default: one of its own. */
  key?: string | undefined;
}

/** For so many seconds from the first failure on, things are tried again, later each time. */
export class Patience {
  private until = Infinity;
  private delay = FIRST_DELAY;

  constructor(private readonly seconds: number) {}

  /** Something has come through. */
  renew(): void {
    this.until = Infinity;
    this.delay = FIRST_DELAY;
  }

  /** Before the next try; throws the error where patience is at its end. */
  async pause(error: UnreachableError | RefusedError, signal?: AbortSignal): Promise<void> {
    if (this.until === Infinity) this.until = now() + this.seconds;
    const wanted = error instanceof RefusedError ? (error.retryAfter ?? 0) : 0;
    const pause = Math.max(wanted, this.delay) * (1 + Math.random() / 4);
    if (now() + pause > this.until) throw error;
    await sleep(pause, signal);
    this.delay = Math.min(2 * this.delay, LONGEST_DELAY);
  }
}

export class Connection {
  readonly url: string;
  readonly patience: number;
  readonly fetch: typeof fetch;
  private readonly timeout: number;
  private readonly key: string | undefined;

  constructor(options: Options) {
    const here = typeof location === "undefined" ? setting("GRISTMILL_URL") : location.origin;
    this.url = (options.url || here || "http://localhost:8000").replace(/\/$/, "");
    this.timeout = options.timeout ?? 120;
    this.patience = options.patience ?? 60;
    this.key = options.key ?? setting("GRISTMILL_KEY");
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
  async json<T>(method: string, path: string, { body, query, wait = 0, signal, repeatable = true, key }: Asked = {}): Promise<T> {
    const headers: Record<string, string> = { ...this.headers };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (method === "POST") headers["Idempotency-Key"] = key ?? unique();
    if (wait) headers["Prefer"] = `wait=${Math.round(wait)}`;
    const request = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    const address = this.address(path, query);
    let tried = 0;
    const send = async () => {
      tried += 1;
      const within = either(AbortSignal.timeout(1000 * (this.timeout + wait)), signal);
      const response = await this.fetch(address, { ...request, signal: within });
      // What was asked to be deleted is gone, by a try whose answer was lost.
      if (method === "DELETE" && tried > 1 && response.status === 404) return "";
      return response.ok ? response.text() : Promise.reject(await refused(response));
    };
    const text = await this.through(send, {
      patience: new Patience(repeatable ? this.patience : 0),
      worthwhile: method === "GET" ? WORTHWHILE : [],
      signal,
    });
    try {
      return (text ? JSON.parse(text) : undefined) as T;
    } catch (error) {
      throw new GristmillError(`${address} answers with something else than JSON: is this a Gristmill?`, { cause: error });
    }
  }

  /** What comes of `send`, which is tried again where it breaks or is refused for the moment. */
  async through<T>(
    send: () => Promise<T>,
    {
      patience = new Patience(this.patience),
      worthwhile = [],
      signal,
    }: { patience?: Patience; worthwhile?: number[]; signal?: AbortSignal | undefined } = {},
  ): Promise<T> {
    for (;;) {
      try {
        return await send();
      } catch (problem) {
        const error = signal?.aborted ? problem : this.told(problem);
        const again = error instanceof UnreachableError || (error instanceof RefusedError && (error.momentary || worthwhile.includes(error.status)));
        if (!again) throw error;
        await patience.pause(error, signal);
      }
    }
  }

  /** As `fetch`, for requests that may be repeated. Refusals are thrown. */
  readonly resilient = async (request: Request): Promise<Response> => {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) request.headers.set("Idempotency-Key", unique());
    const { signal } = request;
    return this.through(() => this.answered(request.clone(), signal), { worthwhile: request.method === "GET" ? WORTHWHILE : [], signal });
  };

  /** A response whose body is read as it comes. */
  async stream(path: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    return this.answered(new Request(this.address(path), { headers: { ...this.headers, ...headers } }), signal);
  }

  /** Within the time for an answer its head is there; its body may take longer. */
  private async answered(request: Request, signal?: AbortSignal): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new DOMException("no answer came", "TimeoutError")), 1000 * this.timeout);
    try {
      const response = await this.fetch(request, { signal: either(late.signal, signal) });
      return response.ok ? response : await Promise.reject(await refused(response));
    } finally {
      clearTimeout(timer);
    }
  }

  /** What broke, in words: networks say a `TypeError`, and timeouts a `DOMException`. */
  told(problem: unknown): unknown {
    const broken = problem instanceof TypeError || (problem instanceof DOMException && problem.name === "TimeoutError") || isOfSockets(problem);
    return broken ? new UnreachableError(`${this.url} cannot be reached: ${String(problem)}`, { cause: problem }) : problem;
  }
}

/** The pieces of a body, as they come. Throws where none comes for a while. */
export async function* pieces(response: Response): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  const reader = response.body.getReader();
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new DOMException("nothing came any more", "TimeoutError")), 1000 * SILENCE);
      });
      const { done, value } = await Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export function now(): number {
  return performance.now() / 1000;
}

/** Seconds of sleep, which an abort ends. */
export function sleep(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, 1000 * seconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** A key of its own for what is to be done once. Pages that came without TLS have no `randomUUID`. */
export function unique(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (own) => own.toString(16).padStart(2, "0")).join("");
}

/** Part of an address. */
export function part(id: string): string {
  return encodeURIComponent(id);
}

function either(one: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other ? AbortSignal.any([one, other]) : one;
}

function setting(name: string): string | undefined {
  return (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.[name];
}

function isOfSockets(problem: unknown): boolean {
  const code = problem instanceof Error ? ((problem.cause ?? problem) as { code?: unknown }).code : undefined;
  return typeof code === "string" && /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code);
}
