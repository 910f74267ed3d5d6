/** What is asked of GitHub, and what it answers. A test runs each document against GitHub's published schema. */
import * as z from 'zod';

/**
 * The head of the branch and the content in it. Two levels hold all that has a place in the content; of a deeper folder only
 * the name is known.
 */
export const READ_CONTENT = `query ReadContent(
  $owner: String!, $name: String!, $branch: String!, $content: String!, $texts: Boolean!
) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $branch) { target { oid } }
    object(expression: $content) { __typename ...Content }
  }
}
fragment Content on Tree {
  entries {
    name type mode oid size
    object {
      ...Words
      ... on Tree { entries { name type mode oid size object @include(if: $texts) { ...Words } } }
    }
  }
}
fragment Words on Blob {
  text @include(if: $texts)
}`;

/** Several objects at once, each by its name in git or by `commit:path`, as the variables k0, k1 and so on. */
export function readObjects(by: 'oid' | 'expression', count: number): string {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const type = by === 'oid' ? 'GitObjectID!' : 'String!';
  return `query ReadObjects($owner: String!, $name: String!, ${numbers.map((at) => `$k${at}: ${type}`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${numbers.map((at) => `o${at}: object(${by}: $k${at}) { ...Words }`).join('\n    ')}
  }
}
fragment Words on Blob { oid text }`;
}

export const READ_HISTORY = `query ReadHistory(
  $owner: String!, $name: String!, $branch: String!, $folder: String, $count: Int!
) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $branch) {
      target {
        ... on Commit { history(first: $count, path: $folder) { nodes { oid committedDate messageHeadline } } }
      }
    }
  }
}`;

export const CREATE_COMMIT = `mutation CreateCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

const oid = z.string().regex(/^[0-9a-f]{40,64}$/);
const words = z.object({ oid: oid.optional(), text: z.string().nullish() });
const entry = z.object({
  name: z.string(),
  type: z.string(),
  mode: z.number(),
  oid,
  size: z.number(),
  object: words.nullish(),
});
const folder = entry.extend({ object: words.extend({ entries: z.array(entry).nullish() }).nullish() });

/** Of a file in the place of the folder there are no entries. */
export const contentAnswer = z.object({
  repository: z.object({
    ref: z.object({ target: z.object({ oid }) }).nullable(),
    object: z.object({ entries: z.array(folder).nullish() }).nullable(),
  }),
});
export const objectsAnswer = z.object({ repository: z.record(z.string(), words.nullable()) });
const history = z.array(z.object({ oid, committedDate: z.string(), messageHeadline: z.string() }));
export const historyAnswer = z.object({
  repository: z.object({
    ref: z.object({ target: z.object({ history: z.object({ nodes: history }) }) }).nullable(),
  }),
});
export const commitAnswer = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid }) }),
});
/** What stands around every answer of GraphQL, which brings its refusals as a success. */
export const graphAnswer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ type: z.string().optional(), message: z.string().catch('') })).optional(),
});

/** The two answers of its REST. */
export const blobAnswer = z.object({ content: z.string() });
export const filesAnswer = z.object({
  parents: z.array(z.object({ sha: oid })),
  files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })).default([]),
});

export type Words = z.infer<typeof words>;
export type Entry = z.infer<typeof entry>;
