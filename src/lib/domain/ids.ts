/** The ids that stand in code as well as in content. Ids are for ever. */
export const localeIds = ['nl', 'en'] as const;
export type LocaleId = (typeof localeIds)[number];

export const layerIds = ['skills', 'interests', 'knowledge', 'qualities', 'contacts', 'surroundings'] as const;
export type LayerId = (typeof layerIds)[number];

/** The five texts of a life domain, in the order in which they read as one story. */
export const storyFields = ['now', 'goesWell', 'hard', 'help', 'want'] as const;
export type StoryField = (typeof storyFields)[number];
