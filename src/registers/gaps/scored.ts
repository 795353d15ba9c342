// A candidate with what it scores, before its reasons are put into words.
import type { PlacementBasis } from '../../schema/placement.ts';
import type { Register, Stage } from '../../schema/stage.ts';
import type { Leader } from './leaders.ts';

/** One enterprise elsewhere with its placements on the gaps in question and what it scores. */
export interface Scored {
  entityId: number;
  register: Register;
  stage: Stage | null;
  city: string | null;
  province: string | null;
  km: number | null;
  ties: number;
  placements: {
    v: number;
    basis: PlacementBasis;
    score: number;
    field: string;
    recordId: number | null;
  }[];
  /** Leaders of the cluster that make what it makes besides. */
  rivals: Leader[];
  secured: number;
  fit: number;
  gain: number;
  reach: number;
}
