/** Holds requests and answers against the description of its API that a host publishes (Swagger 2.0). */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Schema = Record<string, unknown>;
interface Parameter extends Schema {
  name: string;
  in: 'path' | 'query' | 'body';
  required?: boolean;
  schema?: Schema;
}
interface Operation {
  parameters: Parameter[];
  responses: Record<string, { $ref?: string; schema?: Schema }>;
}
interface Description {
  basePath: string;
  paths: Record<string, Record<string, Operation>>;
  definitions: Record<string, Schema>;
  responses?: Record<string, { schema?: Schema }>;
}

interface Known {
  method: string;
  pattern: RegExp;
  names: string[];
  inAddress: ValidateFunction;
  body: ValidateFunction | undefined;
  answer: ValidateFunction | undefined;
}

export interface Described {
  /** What is wrong with a request, and the parts of its path, decoded; no parts when there is no such operation. */
  request: (
    method: string,
    url: URL,
    body: string,
  ) => { complaints: string[]; parts: Record<string, string> | undefined };
  /** What is wrong with the answer to a request. */
  answer: (method: string, url: URL, body: unknown) => string[];
}

/** Reads a description from tests/fixtures/hosts. */
export function described(name: string): Described {
  const description = JSON.parse(readFileSync(`tests/fixtures/hosts/${name}.json`, 'utf8')) as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
  addFormats(ajv);
  const coercing = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
  addFormats(coercing);
  const whole = { $id: `${name}.json`, definitions: closed(description.definitions) };
  ajv.addSchema(whole);
  const compile = (schema: Schema | undefined) =>
    schema && ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${name}.json#/`)) as Schema);

  const known = Object.entries(description.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, { parameters, responses }]): Known => {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, found = '']) => found);
      // Forgejo takes the slashes of a file and of a branch as they are.
      const source = template.replace(/\{(\w+)\}/g, (_, found: string) =>
        found === 'filepath' || (name === 'forgejo' && found === 'branch') ? '(.+)' : '([^/]+)',
      );
      const [response] = Object.values(responses);
      const { schema } =
        (response?.$ref && description.responses?.[response.$ref.split('/')[2] ?? '']) || response || {};
      return {
        method,
        pattern: new RegExp(`^${description.basePath}${source}$`),
        names,
        inAddress: coercing.compile(addressSchema(parameters)),
        body: compile(parameters.find((parameter) => parameter.in === 'body')?.schema),
        answer: schema?.['type'] === 'file' ? undefined : compile(schema),
      };
    }),
  );
  const find = (method: string, { pathname }: URL) =>
    known.find((operation) => operation.method === method.toLowerCase() && operation.pattern.test(pathname));
  const errorsOf = (validate: ValidateFunction, data: unknown) =>
    validate(data)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message, params }) =>
          [instancePath, message, JSON.stringify(params)].join(' '),
        );

  return {
    request: (method, url, body) => {
      const operation = find(method, url);
      if (!operation)
        return { complaints: [`${method} ${url.pathname}: no such operation`], parts: undefined };
      const values = operation.pattern.exec(url.pathname)?.slice(1).map(decodeURIComponent) ?? [];
      const parts = Object.fromEntries(operation.names.map((found, at) => [found, values[at] ?? '']));
      const complaints = [
        ...errorsOf(operation.inAddress, { ...Object.fromEntries(url.searchParams), ...parts }),
        ...(operation.body
          ? errorsOf(operation.body, JSON.parse(body))
          : body === ''
            ? []
            : ['no body expected']),
      ];
      return { complaints: complaints.map((said) => `${method} ${url.pathname}: ${said}`), parts };
    },
    answer: (method, url, body) => {
      const operation = find(method, url);
      return operation?.answer ? errorsOf(operation.answer, body) : [];
    },
  };
}

function addressSchema(parameters: readonly Parameter[]): Schema {
  const inAddress = parameters.filter((parameter) => parameter.in !== 'body');
  return {
    type: 'object',
    additionalProperties: false,
    required: inAddress.filter(({ required }) => required).map((parameter) => parameter.name),
    properties: Object.fromEntries(
      inAddress.map((parameter) => [
        parameter.name,
        { type: parameter['type'], ...(parameter['enum'] !== undefined && { enum: parameter['enum'] }) },
      ]),
    ),
  };
}

/** The definitions, with which a property that the host does not know is a mistake. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const isObject = inner['type'] === 'object' && typeof inner['properties'] === 'object';
  return isObject && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner;
}
