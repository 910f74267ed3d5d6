/** What is read of `package-lock.json`. */
export interface LockFile {
  packages: Record<string, { version: string; integrity?: string; link?: boolean; resolved?: string }>;
}

/** The packages of a lock file that have no checksum: where they stand in it, and name with version. */
export function withoutChecksum({ packages }: LockFile): { path: string; name: string }[] {
  return Object.entries(packages)
    .filter(([path, { integrity, link }]) => path !== '' && !link && !integrity)
    .map(([path, { version }]) => ({ path, name: `${path.replace(/^.*node_modules\//, '')}@${version}` }));
}
