/** One job, from a file of JSON: `{ url, service, kind, spec, files }`. Files are paths, by where they go in the spec. Prints the result. */

import { readFileSync } from "node:fs";

import { Gristmill } from "../src/index.js";
import { uploadFile } from "../src/node.js";

type Json = Record<string, unknown>;
interface Scenario {
  url: string;
  service: string;
  kind: string;
  spec: Json;
  files: Record<string, string>;
}

const { url, service, kind, spec, files } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Scenario;
const mill = new Gristmill({ url });
for (const [field, path] of Object.entries(files)) {
  const [inside, name] = field.includes(".") ? (field.split(".") as [string, string]) : [undefined, field];
  const id = (await uploadFile(mill, path)).id;
  if (inside === undefined) spec[name] = id;
  else (spec[inside] as Json)[name] = [id];
}
const job = await mill.submitTo(service, kind, spec);
console.log(JSON.stringify((await job.wait()).result));
