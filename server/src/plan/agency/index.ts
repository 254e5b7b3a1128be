export { findAgencies } from './find';
export { readAgencyHeading } from './heading';
export { type Responsibility, readAgencyList, readResponsibility } from './responsibility';
export { readSubject, type Subject } from './subject';
