import type { BaseMapSource } from '../../domain/schema/base-map-file.ts';

interface Credit {
  name: string;
  url: string;
}

const credits: Record<BaseMapSource, Credit> = {
  openstreetmap: { name: 'OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
  geonames: { name: 'GeoNames', url: 'https://www.geonames.org' },
  cbs: { name: 'CBS en Kadaster', url: 'https://www.pdok.nl' },
};

/** Words on and beside the schematic map. */
export const baseMap = {
  credits,
  boundaries: { schematic: 'Schematische kaart', exact: 'Vereenvoudigde kaart' },
  km: (km: number) => (km < 1 ? `${Math.round(km * 1000)} m` : `${km} km`),
  offerTitle: 'Op de kaart',
  offerMap: (marks: string) => `Kaartje met ${marks}.`,
  mark: {
    exact: (name: string) => `een speld bij ${name}`,
    postcode: (town: string) => `een cirkel om een postcodegebied in ${town}`,
    town: (town: string) => `een cirkel om ${town}`,
    municipality: (name: string) => `de gemeente ${name}`,
  },
  route: 'Open in je kaart-app',
  routeByAddress: 'Zoek het adres op OpenStreetMap',
  region: 'Kies je gemeente op de kaart',
  count: (count: number) => (count === 1 ? '1 keer aanbod' : `${count} keer aanbod`),
};
