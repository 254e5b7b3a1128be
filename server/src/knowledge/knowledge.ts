/** All catalogues that a plan is read by: those of the product, and what a workspace adds to them. */
import { type AgencyEntry, type AgencyIndex, agencyIndex, buildAgencyIndex } from './agencies';
import { type ServiceCatalogue, standardServices } from './service-lists';

export interface Knowledge {
  readonly agencies: AgencyIndex;
  readonly services: ServiceCatalogue;
}

export const standardKnowledge: Knowledge = { agencies: agencyIndex, services: standardServices };

/** The product's agencies with a workspace's own, and the lists of services; the product's themselves where it has none. */
export function buildKnowledge(
  agencies: readonly AgencyEntry[],
  services: ServiceCatalogue = standardServices,
): Knowledge {
  if (agencies.length === 0 && services === standardServices) return standardKnowledge;
  return {
    agencies: agencies.length === 0 ? agencyIndex : buildAgencyIndex(agencyIndex.entries, agencies),
    services,
  };
}
