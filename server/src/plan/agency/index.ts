export { canonicalAgency, clusterAgencies } from './cluster';
export { readCoordination } from './coordination';
export { findAgencies } from './find';
export { readAgencyHeading } from './heading';
export { agencyIdentity, type Identity } from './identity';
export { type Responsibility, readAgencyList, readResponsibility } from './responsibility';
export { readSubject, type Subject } from './subject';
