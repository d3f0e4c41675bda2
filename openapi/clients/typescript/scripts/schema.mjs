// Writes src/schema.ts, or what it is given, from the OpenAPI document, without its refusals: those are exceptions, and alike everywhere.
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const document = JSON.parse(readFileSync(new URL("../../../gristmill.json", import.meta.url), "utf8"));
const schemas = document.components.schemas;
const sent = new Set(); // names of the schemas that callers send

function reach(value) {
  for (const name of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (!sent.has(name[1])) {
      sent.add(name[1]);
      reach(schemas[name[1]]);
    }
  }
}

for (const item of Object.values(document.paths)) {
  for (const operation of Object.values(item)) {
    reach(operation.requestBody ?? {});
    for (const status of Object.keys(operation.responses ?? {})) {
      if (!status.startsWith("2")) delete operation.responses[status];
    }
  }
}
// What has a default may be left out by callers; the service always says it.
for (const [name, schema] of Object.entries(schemas)) {
  if (!sent.has(name) && schema.properties) {
    const always = Object.keys(schema.properties).filter((own) => "default" in schema.properties[own]);
    schema.required = [...new Set([...(schema.required ?? []), ...always])];
  }
}
const tree = await openapiTS(document, { defaultNonNullable: false });
const head = "/** Written from the OpenAPI document by `npm run schema`. */\n\n";
writeFileSync(process.argv[2] ?? new URL("../src/schema.ts", import.meta.url), head + astToString(tree));
