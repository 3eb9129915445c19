import type { StoryText } from '$lib/domain/portrait';

/** What a text of the story and a note have in common: own words, or a plain answer. */
export type Written = Pick<StoryText, 'id' | 'text' | 'plainAnswer' | 'onlyForMe' | 'changedAt'>;
