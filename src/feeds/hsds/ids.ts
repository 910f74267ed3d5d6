import { parse, v5 } from 'uuid';

/** The namespace of our ids; it may never change, or every id in the export changes with it. */
const NAMESPACE = parse('f2b9b0a6-6a0e-5c53-9d0c-3c1f5f0b8f4e');

/** A UUID that is always the same for the same parts, such as a region, a sort of record and an id. */
export const uuidOf = (...parts: (string | number)[]): string => v5(parts.join('/'), NAMESPACE);
