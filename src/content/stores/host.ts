import type { Repository } from '../store.ts';
import type { RepositoryAddress } from './address.ts';
import { forgejoRepository } from './forgejo.ts';
import { githubRepository } from './github.ts';
import { gitlabRepository } from './gitlab.ts';
import type { MakeRepository, RepositoryOptions } from './repository.ts';

export type { RepositoryAddress } from './address.ts';
export type { RepositoryOptions } from './repository.ts';

const HOSTS: Record<RepositoryAddress['host'], MakeRepository> = {
  github: githubRepository,
  gitlab: gitlabRepository,
  forgejo: forgejoRepository,
};

/**
 * The repository with the content of a region, at whatever host it is. Nothing is asked of the host before something is
 * wanted of the repository. Throws a StoreError when the address is no address of a repository.
 */
export function openRepository(address: RepositoryAddress, options: RepositoryOptions): Repository {
  return HOSTS[address.host](address, options);
}
