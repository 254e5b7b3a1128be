/** All catalogues that a plan is read by: those of the product, and what a workspace adds to them. */
import { type AgencyEntry, type AgencyIndex, agencyIndex, buildAgencyIndex } from './agencies';
import {
  buildServiceIndex,
  type EssentialService,
  essentialServices,
  type ServiceIndex,
  serviceIndex,
} from './services';

export interface Knowledge {
  readonly agencies: AgencyIndex;
  readonly services: ServiceIndex;
}

export const standardKnowledge: Knowledge = { agencies: agencyIndex, services: serviceIndex };

/** The product's catalogues with a workspace's own; the product's themselves when it has none. */
export function buildKnowledge(agencies: readonly AgencyEntry[], services: readonly EssentialService[]): Knowledge {
  if (agencies.length === 0 && services.length === 0) return standardKnowledge;
  return {
    agencies: agencies.length === 0 ? agencyIndex : buildAgencyIndex(agencyIndex.entries, agencies),
    services: services.length === 0 ? serviceIndex : buildServiceIndex([...essentialServices, ...services]),
  };
}
