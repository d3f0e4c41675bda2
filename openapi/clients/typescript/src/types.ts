/** What can be asked for, as types: every kind, call and resource, with its spec and its result. */

import type { components, paths } from "./schema.js";

type Schemas = components["schemas"];
type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : never;
type Post<Path extends keyof paths> = paths[Path] extends { post: infer Operation } ? Operation : never;
type Sent<Operation> = Operation extends { requestBody: infer Body } ? Json<Body> : never;
type Answered<Operation, Status extends number> = Operation extends { responses: infer Responses }
  ? Status extends keyof Responses
    ? Json<Responses[Status]>
    : never
  : never;

/** Paths of job kinds: those to which a POST is accepted with 202. */
type KindPath = {
  [Path in keyof paths]: Path extends `/${string}/v1/${string}/{id}`
    ? never
    : [Answered<Post<Path>, 202>] extends [never]
      ? never
      : Path;
}[keyof paths];
type CallPath = Extract<keyof paths, `/${string}/v1/calls/${string}`>;
type OperationPath = Extract<keyof paths, `/${string}/v1/${string}/{id}/${string}`>;
type ServiceOf<Path> = Path extends `/${infer Service}/v1/${string}` ? Service : never;

export type Service = ServiceOf<KindPath>;
export type Kind<S extends Service> = KindPath extends infer Path
  ? Path extends `/${S}/v1/${infer Name}`
    ? Name
    : never
  : never;
export type SpecOf<S extends Service, K extends string> = Sent<Post<Extract<keyof paths, `/${S}/v1/${K}`>>>;
export type ResultOf<S extends Service, K extends string> = NonNullable<
  Answered<Post<Extract<keyof paths, `/${S}/v1/${K}`>>, 202> extends { result?: infer Result } ? Result : never
>;

export type CallingService = ServiceOf<CallPath>;
export type Call<S extends CallingService> = CallPath extends infer Path
  ? Path extends `/${S}/v1/calls/${infer Name}`
    ? Name
    : never
  : never;
export type RequestOf<S extends CallingService, C extends string> = Sent<
  Post<Extract<keyof paths, `/${S}/v1/calls/${C}`>>
>;
export type AnswerOf<S extends CallingService, C extends string> = Answered<
  Post<Extract<keyof paths, `/${S}/v1/calls/${C}`>>,
  200
>;

export type HoldingService = ServiceOf<OperationPath>;
export type Resource<S extends HoldingService> = OperationPath extends infer Path
  ? Path extends `/${S}/v1/${infer Name}/{id}/${string}`
    ? Name
    : never
  : never;
export type ThingSpec<S extends HoldingService, R extends string> = Sent<Post<Extract<keyof paths, `/${S}/v1/${R}`>>>;
export type Thing<S extends HoldingService, R extends string> = Answered<
  Post<Extract<keyof paths, `/${S}/v1/${R}`>>,
  201
>;
export type Operation<S extends HoldingService, R extends string> = OperationPath extends infer Path
  ? Path extends `/${S}/v1/${R}/{id}/${infer Name}`
    ? Name
    : never
  : never;
export type OperationRequest<S extends HoldingService, R extends string, O extends string> = Sent<
  Post<Extract<keyof paths, `/${S}/v1/${R}/{id}/${O}`>>
>;
export type OperationAnswer<S extends HoldingService, R extends string, O extends string> = Answered<
  Post<Extract<keyof paths, `/${S}/v1/${R}/{id}/${O}`>>,
  200
>;

export type Status = Schemas["Job_dict_str__Any__dict_str__Any__"]["status"];
/** A job as the service tells of it. */
export type JobView<Result = unknown> = Omit<Schemas["Job_dict_str__Any__dict_str__Any__"], "result"> & {
  result?: Result | null;
};
export type Event = Schemas["Event"];
export type FileInfo = Schemas["FileInfo"];
export type FileSummary = Schemas["FileSummary"];
export type Preview = Schemas["Preview"];
export type Usage = Schemas["Usage"];
export type KeyInfo = Schemas["KeyInfo"];
export type AuditEntry = Schemas["AuditEntry"];
export type CreatedKey = Schemas["CreatedKey"];
