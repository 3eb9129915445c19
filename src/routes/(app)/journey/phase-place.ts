/** Where a phase stands on the road: before the loop, in it, or after. */
import { phaseIds, phaseLoop, type Phase, type PhaseId } from '$lib/domain/journey';

const stretches = ['begin', 'loop', 'end'] as const;
export type Stretch = (typeof stretches)[number];

export const phaseNumber = (id: PhaseId): number => phaseIds.indexOf(id) + 1;

export const stretchOf = (id: PhaseId): Stretch =>
	phaseLoop.includes(id) ? 'loop' : phaseNumber(id) < phaseIds.indexOf('analysis') + 1 ? 'begin' : 'end';

const tints = { begin: 'surroundings', loop: 'skills', end: 'contacts' } as const;
export const phaseTint = (id: PhaseId): (typeof tints)[Stretch] => tints[stretchOf(id)];

/** The road in its three stretches. */
export const stretchesOf = (phases: readonly Phase[]): { stretch: Stretch; phases: Phase[] }[] =>
	stretches.map((stretch) => ({ stretch, phases: phases.filter((each) => stretchOf(each.id) === stretch) }));
