/** Against a running Gristmill, whose address is in GRISTMILL_URL; TABLE is a Parquet file. */

import assert from "node:assert/strict";
import { mkdtemp, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import {
  Gristmill,
  InvalidRequestError,
  JobCancelledError,
  NotFoundError,
  UnauthorizedError,
  UnreachableError,
} from "../src/index.js";
import { saveFile, uploadFile } from "../src/node.js";

const url = process.env["GRISTMILL_URL"] ?? "";
const table = process.env["TABLE"] ?? "";
const mill = new Gristmill({ url });

test("upload, submit, follow, download", async () => {
  const file = await uploadFile(mill, table);
  const job = await mill.submit("compression", "compress", { input: file.id, codec: "gzip" }, { labels: { by: "node" } });
  const seen: string[] = [];
  await job.wait({ onEvent: (event) => seen.push(event.type) });
  assert.equal(seen.at(-1), "succeeded");
  assert.equal(job.result.verified, true);
  assert.equal((await job.files())[0]?.id, job.result.file);
  const path = join(await mkdtemp(join(tmpdir(), "mill-")), "out.parquet");
  await saveFile(mill, job.result.file, path);
  assert.equal((await stat(path)).size, job.result.bytes_out);
  const listed = [];
  for await (const own of mill.jobs({ labels: { by: "node" } })) listed.push(own.id);
  assert.deepEqual(listed, [job.id]);
  assert.equal((await mill.job(job.id)).status, "succeeded");
});

test("calls answer at once", async () => {
  const file = await uploadFile(mill, table);
  const answer = await mill.call("compression", "query", { sql: "SELECT count(*) FROM t", tables: { t: file.id } });
  assert.deepEqual(answer.rows, [[9_999]]);
  assert.ok((await mill.preview(file)).rows.length > 3);
});

test("what lives on the server", async () => {
  const study = await mill.create("hpo", "studies", {
    parameters: [{ name: "x", low: 0, high: 1 }],
    sampler: "random",
  });
  const asked = await mill.operate("hpo", "studies", study.id, "ask", { count: 2 });
  const trials = asked.trials.map((own) => ({ number: own.number, values: [Number(own.parameters["x"])] }));
  await mill.operate("hpo", "studies", study.id, "tell", { trials });
  assert.equal((await mill.operate("hpo", "studies", study.id, "best", {})).complete, 2);
  await mill.deleteThing("hpo", "studies", study.id);
  await assert.rejects(mill.thing("hpo", "studies", study.id), NotFoundError);
});

test("refusals say which field", async () => {
  const file = await uploadFile(mill, table);
  const refused = mill.submit("compression", "compress", { input: file.id, keep_raw: ["x"] });
  await assert.rejects(refused, (error: unknown) => {
    assert.ok(error instanceof InvalidRequestError);
    assert.equal(error.errors[0]?.pointer, "/keep_raw/0");
    return true;
  });
  // @ts-expect-error: no such kind
  await assert.rejects(mill.submit("compression", "compressing", { input: file.id }), NotFoundError);
});

test("a job may be cancelled", async () => {
  const job = await mill.submit("hpo", "lm-tune", { tokens: 100_000_000, corpus: (await corpus()).id });
  await job.cancel();
  await assert.rejects(job.wait({ timeout: 60 }), JobCancelledError);
});

test("every route is there", async () => {
  const { data } = await mill.api.GET("/v1/usage", { params: { query: { days: 1 } } });
  assert.ok(data && data.stored_bytes > 0);
});

test("nothing listens, or the key is wrong", async () => {
  await assert.rejects(new Gristmill({ url: "http://127.0.0.1:9", patience: 0.2 }).usage(), UnreachableError);
  await assert.rejects(new Gristmill({ url, key: "gm_wrong" }).usage(), UnauthorizedError);
});

test("what may be tried again shortly is, under one idempotency key", async () => {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    keys.push(request.headers["idempotency-key"] as string | undefined);
    const busy = keys.length < 3;
    response.writeHead(busy ? 409 : 202, busy ? { "Retry-After": "0" } : {});
    response.end(JSON.stringify(busy ? { detail: "wait" } : { id: "job_1", status: "queued" }));
  }).listen(0);
  const busy = new Gristmill({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  assert.equal((await busy.submit("nas", "search", {})).id, "job_1");
  assert.equal(new Set(keys).size, 1);
  server.close();
});

function corpus() {
  return mill.upload(new Blob(["to be or not to be ".repeat(5000)]), { name: "corpus.txt" });
}
