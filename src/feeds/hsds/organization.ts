import type { Provider } from '../../domain/schema/schema.ts';
import { uuidOf } from './ids.ts';

/**
 * A provider as an organization. The standard requires a description, so the sort of organisation is used when there is
 * none.
 */
export function organizationOf(provider: Provider, regionId: string) {
  const id = uuidOf(regionId, 'provider', provider.id);
  return {
    id,
    name: provider.name,
    description: provider.description ?? provider.type,
    ...(provider.url && { website: provider.url }),
    ...(provider.email && { email: provider.email }),
    ...(provider.phone && {
      phones: [{ id: uuidOf(id, 'phone'), organization_id: id, number: provider.phone }],
    }),
  };
}
