/** A strength (kracht): a short text in a layer of the Matroesjka. Never graded; it can rest ("past nu niet"). */
import * as z from 'zod/mini';
import { asked, moment } from './answer';
import { layerIds, type LayerId } from './ids';
import { ownWords } from './text';

export const strength = z.object({
	id: z.string(),
	layer: z.enum(layerIds),
	text: ownWords,
	/** "Zo merk ik dat": optional, the person's own words. */
	proof: ownWords,
	cardId: z.nullable(z.string()),
	asked: z.nullable(asked),
	createdAt: moment,
	changedAt: moment,
	retiredAt: z.nullable(moment)
});
export type Strength = z.infer<typeof strength>;

export function newStrength(from: Pick<Strength, 'id' | 'layer' | 'text'> & Partial<Strength>, at: number): Strength {
	return { proof: '', cardId: null, asked: null, createdAt: at, changedAt: at, retiredAt: null, ...from };
}

export const isActive = (each: Strength): boolean => each.retiredAt === null && each.text.trim() !== '';

/** Strengths that fit now, in the order in which they were found. */
export function activeStrengths(strengths: readonly Strength[], layer?: LayerId): Strength[] {
	return strengths
		.filter((each) => isActive(each) && (layer === undefined || each.layer === layer))
		.sort((one, other) => one.createdAt - other.createdAt);
}

export const retiredStrengths = (strengths: readonly Strength[], layer: LayerId): Strength[] =>
	strengths.filter((each) => each.layer === layer && each.retiredAt !== null);

/** The own-words answer to one question (cards are strengths of their own). */
export const ownAnswer = (strengths: readonly Strength[], questionId: string): Strength | undefined =>
	strengths.find((each) => each.asked?.questionId === questionId && each.cardId === null && each.retiredAt === null);
